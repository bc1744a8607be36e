import { mailsAnotherLink, SIGN_IN_LIMITS, waitBeforeAttempt } from './sign-in-limits.js';

const now = new Date('2026-11-24T08:00:00Z');
const minutesAgo = (minutes: number): Date => new Date(now.getTime() - minutes * 60_000);

describe('[SIGN-3] asking for a link', () => {
  it('waits for nothing in an office of twenty, where each asks twice and once opens a link that is over', () => {
    for (let attempt = 1; attempt <= 60; attempt += 1) expect(waitBeforeAttempt(attempt, 'network-address')).toBe(0);
    expect(waitBeforeAttempt(61, 'network-address')).toBe(200);
  });

  it('waits longer with each attempt, and eight seconds at most', () => {
    const waits = Array.from({ length: 20 }, (_, attempt) => waitBeforeAttempt(attempt + 1, 'mailbox'));
    expect(waits.slice(0, 8)).toEqual([0, 0, 0, 0, 0, 1_000, 2_000, 3_000]);
    expect(waits.at(-1)).toBe(8_000);
    expect(waitBeforeAttempt(100_000, 'network-address')).toBe(SIGN_IN_LIMITS.longestWait);
  });

  it('waits for what a known browser itself has asked', () => {
    expect([10, 11, 1_000].map((number) => waitBeforeAttempt(number, 'known-browser'))).toEqual([0, 1_000, 8_000]);
  });
});

describe('[SIGN-4] a mailbox', () => {
  it('receives three links, then none as long as the last one has five minutes left', () => {
    expect(mailsAnotherLink([], now)).toBe(true);
    expect(mailsAnotherLink([minutesAgo(1), minutesAgo(2)], now)).toBe(true);
    expect(mailsAnotherLink([minutesAgo(2), minutesAgo(1), minutesAgo(0)], now)).toBe(false);
    expect(mailsAnotherLink([minutesAgo(4.9), minutesAgo(8), minutesAgo(9)], now)).toBe(false);
    expect(mailsAnotherLink([minutesAgo(5), minutesAgo(8), minutesAgo(9)], now)).toBe(true);
  });

  it('never receives more than five in ten minutes, whoever asks and however often', () => {
    let mailed: number[] = [];
    for (let second = 0; second < 3_600; second += 1) {
      const at = (then: number): Date => new Date(now.getTime() + then * 1_000);
      const lasting = mailed.filter((then) => second - then < 600).map(at);
      if (mailsAnotherLink(lasting, at(second))) mailed = [...mailed, second];
    }
    const busiest = Math.max(...mailed.map((from) => mailed.filter((at) => at >= from && at < from + 600).length));
    expect(busiest).toBeLessThanOrEqual(5);
  });
});
