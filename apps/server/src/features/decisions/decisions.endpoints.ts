import {
  makeReservationCommand,
  postponeItemCommand,
  recordDecisionCommand,
  reportFollowThroughCommand,
  withdrawReservationCommand,
} from '@passerelle/contracts';
import { ShowAgendaItem } from '../../model/agenda/item-page/show-agenda-item.js';
import { command, done } from '../../platform/http/bound-endpoints.js';
import { MakeReservation } from './commands/make-reservation.js';
import { PostponeItem } from './commands/postpone-item.js';
import { RecordDecision } from './commands/record-decision.js';
import { ReportFollowThrough } from './commands/report-follow-through.js';
import { WithdrawReservation } from './commands/withdraw-reservation.js';
import { ShowReservationItem } from './queries/show-reservation-item.js';

export const DECISION_ENDPOINTS = [
  command(recordDecisionCommand, RecordDecision, ShowAgendaItem),
  command(postponeItemCommand, PostponeItem, ShowAgendaItem),
  command(makeReservationCommand, MakeReservation, ShowAgendaItem),
  command(withdrawReservationCommand, WithdrawReservation, ShowReservationItem),
  command(reportFollowThroughCommand, ReportFollowThrough, done),
];
