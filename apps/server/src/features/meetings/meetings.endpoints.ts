import { showAgendaItem } from '@passerelle/contracts';
import { ShowAgendaItem } from '../../model/agenda/item-page/show-agenda-item.js';
import { query } from '../../platform/http/bound-endpoints.js';

export const MEETING_ENDPOINTS = [query(showAgendaItem, ShowAgendaItem)];
