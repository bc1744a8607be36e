import type { CaseItem, PointItem } from '../../../shared/agenda/agenda-item';
import { caseItem, pointItem } from '../../../shared/agenda/agenda-items.fixture';
import { clockFace, clockMilestone, isDone, roomClock } from './room-clock';

const agendaItem = (place: number, fields: Partial<CaseItem> = {}): CaseItem =>
  caseItem(String(place), { place, minutes: 7, ...fields });
const point = (place: number, fields: Partial<PointItem> = {}): PointItem =>
  pointItem(String(place), { place, minutes: 5, ...fields });
const OPENED = '2026-11-24T08:30:00.000Z';
const after = (minutes: number): number => Date.parse(OPENED) + minutes * 60_000;

describe('the clock of the room', () => {
  it('counts the time of the current item, what it had already taken included', () => {
    const currentSince = '2026-11-24T08:40:00.000Z';
    const onCase = { currentSince, agenda: [agendaItem(1, { current: true, secondsSpent: 12 })] };
    expect(roomClock(onCase, after(16))).toEqual({ seconds: 372, plannedMinutes: 7 });
    const onPoint = { currentSince, agenda: [point(1, { current: true, secondsSpent: 30 }), agendaItem(2)] };
    expect(roomClock(onPoint, after(12))).toEqual({ seconds: 150, plannedMinutes: 5 });
  });

  it('takes a general point that was opened and left as done, and no case that was only looked at', () => {
    expect(isDone(point(1, { secondsSpent: 480 }))).toBe(true);
    expect(isDone(point(1, { secondsSpent: 480, current: true }))).toBe(false);
    expect(isDone(agendaItem(1, { secondsSpent: 480 }))).toBe(false);
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
