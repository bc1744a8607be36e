import {
  makeReservationCommand,
  postponeItemCommand,
  recordDecisionCommand,
  tellRealityCommand,
  withdrawReservationCommand,
} from '@passerelle/contracts';
import { ShowAgendaItem } from '../../model/agenda/item-page/show-agenda-item.js';
import { command, done } from '../../platform/http/bound-endpoints.js';
import { MakeReservation } from './commands/make-reservation.js';
import { PostponeItem } from './commands/postpone-item.js';
import { RecordDecision } from './commands/record-decision.js';
import { ReportOutcome } from './commands/report-outcome.js';
import { WithdrawReservation } from './commands/withdraw-reservation.js';
import { ShowReservationItem } from './queries/show-reservation-item.js';

export const DECISION_ENDPOINTS = [
  command(recordDecisionCommand, RecordDecision, ShowAgendaItem),
  command(postponeItemCommand, PostponeItem, ShowAgendaItem),
  command(makeReservationCommand, MakeReservation, ShowAgendaItem),
  command(withdrawReservationCommand, WithdrawReservation, ShowReservationItem),
  command(tellRealityCommand, ReportOutcome, done),
];
