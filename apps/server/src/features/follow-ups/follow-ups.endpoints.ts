import {
  acceptFollowUp,
  askAboutFollowUpCommand,
  declineFollowUp,
  finishFollowUp,
  giveFollowUpCommand,
  giveMoreTimeCommand,
  assignFollowUpCommand,
  listFollowUps,
  remindOrganisationCommand,
  replyToQuestionCommand,
} from '@passerelle/contracts';
import { ShowAgendaItem } from '../../model/agenda/item-page/show-agenda-item.js';
import { answering, command, query } from '../../platform/http/bound-endpoints.js';
import { AcceptFollowUp } from './commands/accept-follow-up.js';
import { AskAboutFollowUp } from './commands/ask-about-follow-up.js';
import { DeclineFollowUp } from './commands/decline-follow-up.js';
import { FinishFollowUp } from './commands/finish-follow-up.js';
import { GiveFollowUp } from './commands/give-follow-up.js';
import { GiveMoreTime } from './commands/give-more-time.js';
import { AssignFollowUp } from './commands/assign-follow-up.js';
import { RemindOrganisation } from './commands/remind-organisation.js';
import { ReplyToQuestion } from './commands/reply-to-question.js';
import { ListFollowUps } from './queries/list-follow-ups.js';
import { ShowFollowUp } from './queries/show-follow-up.js';

export const FOLLOW_UP_ENDPOINTS = [
  query(listFollowUps, ListFollowUps),
  command(giveFollowUpCommand, GiveFollowUp, ShowAgendaItem),
  // The organisation that owes it.
  command(acceptFollowUp, AcceptFollowUp, ShowFollowUp),
  command(finishFollowUp, FinishFollowUp, ShowFollowUp),
  command(declineFollowUp, DeclineFollowUp, ShowFollowUp),
  command(assignFollowUpCommand, AssignFollowUp, ShowFollowUp),
  command(askAboutFollowUpCommand, AskAboutFollowUp, ShowFollowUp),
  // The facilitators of its committee.
  command(replyToQuestionCommand, ReplyToQuestion, ShowFollowUp),
  command(giveMoreTimeCommand, GiveMoreTime, ShowFollowUp),
  answering(remindOrganisationCommand, RemindOrganisation),
];
