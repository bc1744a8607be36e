import { AGENDA_ITEM_STATUSES } from './agenda-item.js';
import { hasBegun, takeBackOpening, type HeldSoFar } from './meeting-opening.js';
import { MEETING_STATUSES, openMeeting, type Meeting } from './meeting.js';

const AT = new Date('2026-11-23T09:00:00Z');
const planned: Meeting = {
  ...{ id: 'meeting', committeeId: 'committee', status: 'planned', startsAt: AT, durationMinutes: 120 },
  ...{ place: 'Salle 2', directions: null, link: null, openedAt: null, closedAt: null },
  ...{ currentItemId: null, currentSince: null, leaderId: null, version: 3 },
};
const open: Meeting = { ...planned, status: 'open', openedAt: AT, leaderId: 'claire' };
const nothing: HeldSoFar = {
  items: [{ status: 'accepted' }, { status: 'proposed' }],
  textWritten: false,
  attendanceWritten: false,
  reservationMade: false,
};

it('[MEET-10] a meeting opened by mistake is planned again, as it was, and can be opened anew', () => {
  const onItem = { ...open, currentItemId: 'first', currentSince: AT };
  expect(takeBackOpening(onItem, nothing)).toEqual(planned);
  expect(openMeeting(planned, 'claire', AT)).toEqual(open);
});

it.each<[string, Partial<HeldSoFar>]>([
  ['a text was written', { textWritten: true }],
  ['the attendance was taken', { attendanceWritten: true }],
  ['an organisation made a reservation', { reservationMade: true }],
  ['a case was decided', { items: [{ status: 'decided' }] }],
  ['a case was postponed', { items: [{ status: 'accepted' }, { status: 'postponed' }] }],
])('[MEET-10] it stays open once %s', (_what, held) => {
  expect(takeBackOpening(open, { ...nothing, ...held })).toEqual({ refused: 'meeting-begun' });
});

it('[MEET-10] what the agenda holds before any discussion is no beginning', () => {
  const begun = AGENDA_ITEM_STATUSES.filter((status) => hasBegun({ ...nothing, items: [{ status }] }));
  expect(begun).toEqual(['decided', 'discussed', 'postponed']);
});

it.each(MEETING_STATUSES.filter((status) => status !== 'open'))('[MEET-10] a meeting that is %s has none', (status) => {
  expect(takeBackOpening({ ...open, status }, nothing)).toEqual({ refused: 'meeting-not-open' });
});
