import { isHeldByMeeting, lastsByItself, presentSince, SIGN_IN_LIFE } from './sign-in.js';

const now = new Date('2026-11-24T17:00:00Z');
const ago = (milliseconds: number): Date => new Date(now.getTime() - milliseconds);
const HOUR = 3_600_000;

describe('[SIGN-1] a sign-in', () => {
  it('outlives a telephone call, and ends four hours after its last use', () => {
    const startedAt = ago(5 * HOUR);
    expect(lastsByItself({ startedAt, lastUsedAt: ago(45 * 60_000) }, now)).toBe(true);
    expect(lastsByItself({ startedAt, lastUsedAt: ago(4 * HOUR - 1) }, now)).toBe(true);
    expect(lastsByItself({ startedAt, lastUsedAt: ago(4 * HOUR) }, now)).toBe(false);
  });

  it('ends ten hours after its start, however used', () => {
    expect(lastsByItself({ startedAt: ago(10 * HOUR - 1), lastUsedAt: now }, now)).toBe(true);
    expect(lastsByItself({ startedAt: ago(10 * HOUR), lastUsedAt: now }, now)).toBe(false);
  });
});

describe('[SIGN-2] an open meeting', () => {
  const openedAt = ago(2 * HOUR);
  const since = ago(2 * HOUR - 60_000);
  const signIn = { startedAt: ago(11 * HOUR), lastUsedAt: ago(5 * HOUR) };

  it('holds the sign-in of a member who is in its room, or left it a moment ago', () => {
    expect(isHeldByMeeting(signIn, [{ openedAt, presentSince: since, leftAt: null }], now)).toBe(true);
    expect(isHeldByMeeting(signIn, [{ openedAt, presentSince: since, leftAt: ago(SIGN_IN_LIFE.away - 1) }], now)).toBe(
      true,
    );
    expect(isHeldByMeeting(signIn, [{ openedAt, presentSince: since, leftAt: ago(SIGN_IN_LIFE.away) }], now)).toBe(
      false,
    );
    expect(isHeldByMeeting(signIn, [], now)).toBe(false);
  });

  it('that nobody closed holds none twelve hours after its opening', () => {
    expect(isHeldByMeeting(signIn, [{ openedAt: ago(12 * HOUR), presentSince: since, leftAt: null }], now)).toBe(false);
  });

  it('goes on being the same presence over a short absence, and begins another after a longer one', () => {
    expect(presentSince({ presentSince: since, leftAt: null }, now)).toBe(since);
    expect(presentSince({ presentSince: since, leftAt: ago(SIGN_IN_LIFE.away - 1) }, now)).toBe(since);
    expect(presentSince({ presentSince: since, leftAt: ago(SIGN_IN_LIFE.away) }, now)).toBe(now);
  });

  it('holds none that is older than twenty-two hours', () => {
    const opening = ago(12 * HOUR - 1);
    const held = (startedAt: Date) =>
      isHeldByMeeting(
        { startedAt, lastUsedAt: opening },
        [{ openedAt: opening, presentSince: opening, leftAt: null }],
        now,
      );
    expect([held(ago(22 * HOUR - 2)), held(ago(22 * HOUR - 1))]).toEqual([true, false]);
  });

  it('gives no life back to a sign-in that had ended when its member arrived, by another one', () => {
    const ended = { startedAt: ago(9 * HOUR), lastUsedAt: ago(7 * HOUR) };
    expect(isHeldByMeeting(ended, [{ openedAt, presentSince: since, leftAt: null }], now)).toBe(false);
  });
});
