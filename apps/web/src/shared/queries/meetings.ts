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
import { thing } from './things';

/** A meeting with its agenda, the cases that may be proposed to it and the organisations of its committee. */
export const meetingQuery = viewQuery(showMeeting, ({ meetingId }, view) => [
  thing('meeting', meetingId),
  thing('committee', view?.committeeId),
  thing('access'),
]);

/** The meetings of a committee, with how many items and minutes each has: no decision changes that. */
export const meetingsQuery = viewQuery(listMeetings, ({ committeeId }) => [
  thing('meetings', committeeId),
  thing('committee', committeeId),
]);

/** A case on the agenda, with its decision, reservations and follow-ups; the facts of the case are of its committee. */
export const agendaItemQuery = viewQuery(showAgendaItem, (_params, view) => [
  thing('meeting', view?.meetingId),
  thing('committee'),
  thing('follow-ups'),
  thing('access'),
]);

export const generalPointQuery = viewQuery(showGeneralPoint, (_params, view) => [
  thing('meeting', view?.meetingId),
  thing('follow-ups'),
  thing('access'),
]);

export const closingQuery = viewQuery(showClosing, ({ meetingId }) => [
  thing('meeting', meetingId),
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
    changes: [thing('meeting', meetingId), thing('meetings')],
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
