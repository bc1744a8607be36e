import { AGENDA_ITEM_STATUSES } from './agenda-item.js';
import { isCurrentItem, isMoveTakenBack, requireStillAt, setCurrentItem } from './current-item.js';
import { MEETING_STATUSES, type Meeting } from './meeting.js';

const AT = new Date('2026-11-23T09:00:00Z');
const LATER = new Date('2026-11-23T09:06:00Z');

const meeting: Meeting = {
  ...{ id: 'meeting', committeeId: 'committee', status: 'open', startsAt: AT, durationMinutes: 120 },
  ...{ place: 'Salle 2', directions: null, link: null, openedAt: AT, closedAt: null },
  ...{ currentItemId: 'first', currentSince: AT, leaderId: 'claire', version: 3 },
};
const first = { id: 'first', meetingId: 'meeting', status: 'accepted' as const };
const second = { ...first, id: 'second' };
const notOpen = MEETING_STATUSES.filter((status) => status !== 'open');
const offAgenda = AGENDA_ITEM_STATUSES.filter((status) => status === 'proposed' || status === 'withdrawn');

it('[MEET-4] one item is current for everybody, and a member who sets it leads', () => {
  const moved = { ...meeting, currentItemId: 'second', currentSince: LATER, leaderId: 'yanis' };
  expect(setCurrentItem(meeting, second, 'yanis', LATER)).toEqual(moved);
});

it('[MEET-4] taking the lead on the current item does not start its time again', () => {
  expect(setCurrentItem(meeting, first, 'yanis', LATER)).toEqual({ ...meeting, leaderId: 'yanis' });
});

it.each(notOpen)('[MEET-4] a meeting that is %s has no current item', (status) => {
  expect(setCurrentItem({ ...meeting, status }, second, 'claire', AT)).toEqual({ refused: 'meeting-not-open' });
  expect(isCurrentItem({ ...meeting, status }, first)).toBe(false);
});

it.each(offAgenda)('[MEET-4] an item that is %s, or of another meeting, does not become current', (status) => {
  const refusal = { refused: 'item-not-on-agenda' };
  expect(setCurrentItem(meeting, { ...second, status }, 'claire', AT)).toEqual(refusal);
  expect(setCurrentItem(meeting, { ...second, meetingId: 'another' }, 'claire', AT)).toEqual(refusal);
});

it('[SEE-4] the current item is the one that an open meeting is at, as long as it stays on the agenda', () => {
  expect(isCurrentItem(meeting, first)).toBe(true);
  expect(isCurrentItem(meeting, second)).toBe(false);
  for (const status of offAgenda) expect(isCurrentItem(meeting, { ...first, status })).toBe(false);
});

it.each([
  [0, true],
  [30, true],
  [31, false],
])('[MEET-11] a move is taken back within thirty seconds: %s s after it, %s', (seconds, expected) => {
  expect(isMoveTakenBack(meeting, new Date(AT.getTime() + seconds * 1_000))).toBe(expected);
  expect(isMoveTakenBack({ currentSince: null }, AT)).toBe(false);
});

it('[MEET-11] a move is taken back from the item that it reached, and from no other one', () => {
  expect(requireStillAt({ currentItemId: 'second' }, 'second', 'first')).toBeNull();
  // Somebody came back there already: there is nothing left to do.
  expect(requireStillAt({ currentItemId: 'first' }, 'second', 'first')).toBeNull();
  for (const currentItemId of ['third', null])
    expect(requireStillAt({ currentItemId }, 'second', 'first')).toEqual({ refused: 'meeting-moved-on' });
});
