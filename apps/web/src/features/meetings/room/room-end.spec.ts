import { roomEnd } from './room-end';

const STARTS = Date.parse('2026-11-24T08:30:00.000Z');
const after = (minutes: number): number => STARTS + minutes * 60_000;
const at = (minutes: number): string => new Date(after(minutes)).toISOString();

describe('the end of the meeting, as the server projects it', () => {
  const end = { at: at(25), firmUntil: at(18), plannedAt: at(30) };

  it('stays where it is while the current item has time left', () => {
    expect([after(13), after(18)].map((now) => roomEnd(end, now))).toEqual([
      { endsAt: after(25), lateMinutes: -5 },
      { endsAt: after(25), lateMinutes: -5 },
    ]);
  });

  it('is put off with the time from then on, and late once past the planned end', () => {
    expect(roomEnd(end, after(20))).toEqual({ endsAt: after(27), lateMinutes: -3 });
    expect(roomEnd(end, after(26))).toEqual({ endsAt: after(33), lateMinutes: 3 });
  });
});
