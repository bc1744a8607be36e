import {
  listMeetings,
  showAgendaItem,
  showClosing,
  showGeneralPoint,
  showMeeting,
  showMinutes,
  showMinutesExtract,
  type AgendaItemView,
  type MeetingView,
} from '@passerelle/contracts';
import { fillView } from '../../platform/freshness';
import { viewQuery } from '../../platform/view-query';
import { isReadable } from '../agenda/agenda-item';
import { thing } from './things';

// An event of a meeting says its version, which does not rise when the leader goes on or when an item changes: none of
// these views compares it.

export const meetingQuery = viewQuery(showMeeting, ({ meetingId }, view) => [
  thing('meeting', meetingId),
  thing('agenda', meetingId),
  thing('access'),
  ...(view?.agenda ?? []).filter(isReadable).map(({ itemId, version }) => thing('agenda-item', itemId, version)),
]);

/** The meetings of a committee. A meeting that it does not hold may be a new one of it. */
export const meetingsQuery = viewQuery(listMeetings, ({ committeeId }) => [
  thing('meeting'),
  thing('agenda'),
  thing('committee', committeeId),
]);

export const agendaItemQuery = viewQuery(showAgendaItem, ({ itemId }, view) => [
  thing('agenda-item', itemId, view?.version),
  thing('meeting', view?.meetingId),
  thing('follow-ups'),
  thing('reservations', itemId),
  thing('access'),
]);

export const generalPointQuery = viewQuery(showGeneralPoint, ({ itemId }, view) => [
  thing('agenda-item', itemId, view?.version),
  thing('meeting', view?.meetingId),
  thing('follow-ups'),
  thing('access'),
]);

export const closingQuery = viewQuery(showClosing, ({ meetingId }) => [
  thing('meeting', meetingId),
  thing('agenda', meetingId),
  thing('agenda-item'),
  thing('participants', meetingId),
  thing('attendance', meetingId),
]);

export const minutesQuery = viewQuery(showMinutes, ({ meetingId }) => [thing('meeting', meetingId)]);
export const minutesExtractQuery = viewQuery(showMinutesExtract);

/**
 * The effects of a command that changes a meeting or its agenda, and whose reply is the meeting; some meeting without
 * an id.
 */
export function changesMeeting(meetingId?: string) {
  return {
    changes: [thing('meeting', meetingId)],
    fills: (meeting: MeetingView) => fillView(meetingQuery, { meetingId: meeting.id }, meeting),
  };
}

/** The effects of a command on a case of a meeting, whose reply is the case; of some meeting without an id. */
export function changesAgendaItem(meetingId?: string) {
  return {
    changes: [thing('meeting', meetingId)],
    fills: (item: AgendaItemView) => fillView(agendaItemQuery, { itemId: item.id }, item),
  };
}
