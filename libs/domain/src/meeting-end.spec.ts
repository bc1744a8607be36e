import type { AgendaItem } from './agenda-item.js';
import { projectEnd } from './meeting-end.js';
import { MEETING_STATUSES } from './meeting.js';

const STARTS = '2026-11-24T08:30:00.000Z';
const after = (minutes: number): Date => new Date(Date.parse(STARTS) + minutes * 60_000);
type Timed = Pick<AgendaItem, 'id' | 'kind' | 'status' | 'minutes' | 'secondsSpent'>;
const item = (id: string, fields: Partial<Timed> = {}): Timed => {
  return { id, kind: 'case', status: 'accepted', minutes: 7, secondsSpent: 0, ...fields };
};
/** Planned for half an hour, on the item `currentItemId` for some minutes. */
const meeting = (currentItemId: string | null, since: Date | null, openedAt = after(0)) => ({
  ...{ status: 'open' as const, startsAt: after(0), openedAt, durationMinutes: 30 },
  ...{ currentItemId, currentSince: since },
});
const agenda = [item('1'), item('2'), item('3')];

it('[MEET-9] the end is what is left of the current item, then all that is still to come', () => {
  const settled = [item('1', { status: 'decided', secondsSpent: 660 }), item('2', { secondsSpent: 60 }), item('3')];
  const end = { at: after(24), firmUntil: after(17), plannedAt: after(30) };
  expect(projectEnd(meeting('2', after(11)), settled, after(13))).toEqual(end);
});

it('[MEET-9] an item passed over before the current one is still to come; one that is settled is not', () => {
  expect(projectEnd(meeting('2', after(0)), agenda, after(1))?.at).toEqual(after(21));
  const postponed = [item('1', { status: 'postponed' }), item('2'), item('3')];
  expect(projectEnd(meeting('2', after(0)), postponed, after(1))?.at).toEqual(after(14));
});

it('[MEET-9] a general point that was opened and left is over, a case that was only looked at is not', () => {
  const left = [item('1', { kind: 'news', secondsSpent: 30 }), item('2', { secondsSpent: 30 }), item('3')];
  expect(projectEnd(meeting('3', after(0)), left, after(0))?.at).toEqual(after(14));
});

it('[MEET-9] the end is put off with the time once that of the current item is up', () => {
  const late = { at: after(24), firmUntil: after(10), plannedAt: after(30) };
  expect(projectEnd(meeting('1', after(0)), agenda, after(10))).toEqual(late);
  expect(projectEnd(meeting(null, null), agenda, after(2))).toMatchObject({ at: after(23), firmUntil: after(2) });
});

it('[MEET-9] that the current item is settled changes nothing of the end, which a member reads for whom it is reserved', () => {
  for (const [since, now] of [
    [0, 2],
    [0, 10],
  ] as const) {
    const before = projectEnd(meeting('1', after(since)), agenda, after(now));
    for (const status of ['decided', 'postponed'] as const) {
      const settled = [item('1', { status }), ...agenda.slice(1)];
      expect(projectEnd(meeting('1', after(since)), settled, after(now))).toEqual(before);
    }
  }
  const left = [item('1', { status: 'decided', secondsSpent: 120 }), item('2'), item('3')];
  expect(projectEnd(meeting('2', after(2)), left, after(2))?.at).toEqual(after(16));
});

it('[MEET-9] what is not on the agenda takes no time, and an empty agenda or a meeting that is not open has no end', () => {
  const waiting = [item('1'), item('2', { status: 'proposed' }), item('3', { status: 'withdrawn' })];
  expect(projectEnd(meeting('1', after(0)), waiting, after(0))?.at).toEqual(after(7));
  expect(projectEnd(meeting(null, null), waiting.slice(1), after(0))).toBeNull();
  for (const status of MEETING_STATUSES.filter((known) => known !== 'open'))
    expect(projectEnd({ ...meeting('1', after(0)), status }, agenda, after(0))).toBeNull();
});

it('[MEET-9] opened late or early, the planned end stays; held at another time, it is counted from the opening', () => {
  expect(projectEnd(meeting(null, null, after(20)), agenda, after(20))?.plannedAt).toEqual(after(30));
  const days = 24 * 60 * 12;
  expect(projectEnd(meeting(null, null, after(-days)), agenda, after(-days))?.plannedAt).toEqual(after(30 - days));
});
