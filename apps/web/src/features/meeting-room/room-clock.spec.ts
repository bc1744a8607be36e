import type { MeetingView } from '@passerelle/contracts';
import { clockFace, clockMilestone, roomClock } from './room-clock';

type Line = MeetingView['agenda'][number];
const line = (place: number, fields: Partial<Extract<Line, { kind: 'case' }>> = {}): Line => ({
  kind: 'case',
  place,
  itemId: String(place),
  caseFileId: String(place),
  reference: `DEMO-${place}`,
  question: '',
  reason: '',
  proposedByName: '',
  status: 'accepted',
  outcome: null,
  missing: null,
  minutes: 7,
  secondsSpent: 0,
  current: false,
  carriedOver: false,
  moved: null,
  version: 1,
  ...fields,
});
const OPENED = '2026-11-24T08:30:00.000Z';
const after = (minutes: number): number => Date.parse(OPENED) + minutes * 60_000;

describe('the clock of the room', () => {
  it('counts the time of the current case, what it had already taken included', () => {
    const meeting = {
      openedAt: OPENED,
      currentSince: '2026-11-24T08:40:00.000Z',
      agenda: [line(1, { current: true, secondsSpent: 12 })],
    };
    expect(roomClock(meeting, after(16)).seconds).toBe(372);
  });

  it('is late by what the cases behind took too much', () => {
    const meeting = {
      openedAt: OPENED,
      currentSince: '2026-11-24T08:41:00.000Z',
      agenda: [line(1, { status: 'decided', secondsSpent: 660 }), line(2, { current: true }), line(3)],
    };
    const clock = roomClock(meeting, after(13));
    expect(clock.driftMinutes).toBe(4);
    expect(clock.endsAt).toBe(after(25));
  });

  it('is early when a case took less, and grows late once the time of the current one is up', () => {
    const agenda = [line(1, { status: 'decided' }), line(2, { current: true }), line(3)];
    const meeting = { openedAt: OPENED, currentSince: '2026-11-24T08:34:00.000Z', agenda };
    expect(roomClock(meeting, after(5)).driftMinutes).toBe(-3);
    expect(roomClock(meeting, after(16)).driftMinutes).toBe(2);
  });

  it('takes reserved lines before the current one as done, and those after as to come', () => {
    const reserved = (place: number): Line => ({ kind: 'reserved', place, minutes: 7, current: false });
    const meeting = {
      openedAt: OPENED,
      currentSince: '2026-11-24T08:37:00.000Z',
      agenda: [reserved(1), line(2, { current: true }), reserved(3)],
    };
    expect(roomClock(meeting, after(8)).driftMinutes).toBe(0);
  });

  it('has no end before the opening', () => {
    expect(roomClock({ openedAt: null, currentSince: null, agenda: [line(1)] }, after(0)).endsAt).toBeNull();
  });

  it('reads as a clock', () => {
    expect([0, 9, 372, 3_729].map(clockFace)).toEqual(['0:00', '0:09', '6:12', '1:02:09']);
  });

  it('says a minute left, then time up, and nothing else', () => {
    expect(clockMilestone(300, 7)).toBeNull();
    expect(clockMilestone(360, 7)).toBe('one-minute');
    expect(clockMilestone(420, 7)).toBe('time-up');
    expect(clockMilestone(0, 0)).toBeNull();
  });
});
