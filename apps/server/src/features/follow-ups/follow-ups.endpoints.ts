import { giveFollowUpCommand } from '@passerelle/contracts';
import { ShowAgendaItem } from '../../model/agenda/item-page/show-agenda-item.js';
import { command } from '../../platform/http/bound-endpoints.js';
import { GiveFollowUp } from './commands/give-follow-up.js';

export const FOLLOW_UP_ENDPOINTS = [command(giveFollowUpCommand, GiveFollowUp, ShowAgendaItem)];
