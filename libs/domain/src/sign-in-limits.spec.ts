import { linksThatServe, SIGN_IN_LIMITS, waitBeforeAttempt } from './sign-in-limits.js';

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
  const link = (minutes: number, more: { used?: boolean; fromKnown?: boolean } = {}) => ({
    askedAt: minutesAgo(minutes),
    usedAt: more.used ? now : null,
    fromKnown: more.fromKnown ?? false,
  });
  const another = (...mailed: ReturnType<typeof link>[]): boolean => linksThatServe(mailed, false, now).length === 0;

  it('receives three links, then none as long as the last one has five minutes left', () => {
    expect(another()).toBe(true);
    expect(another(link(1), link(2))).toBe(true);
    expect(another(link(0), link(1), link(2))).toBe(false);
    expect(another(link(4.9), link(8), link(9))).toBe(false);
    expect(another(link(5), link(8), link(9))).toBe(true);
  });

  it('receives another one when the last was used: it opens nothing any more', () => {
    expect(another(link(0, { used: true }), link(1), link(2), link(3))).toBe(true);
    expect(another(link(0), link(1, { used: true }), link(2), link(3))).toBe(false);
  });

  it('receives what a known browser asks for, counted apart', () => {
    const mailed = [link(1), link(2), link(3)];
    expect(linksThatServe(mailed, true, now)).toEqual([]);
    const both = [...Array.from({ length: 3 }, () => link(0, { fromKnown: true })), ...mailed];
    expect(linksThatServe(both, true, now)).toEqual([both[0]]);
  });

  it('never adds the browser of a stranger to a link that a known browser asked for', () => {
    const known = [link(0, { fromKnown: true }), link(0, { fromKnown: true }), link(0, { fromKnown: true })];
    const ofStrangers = [link(1), link(2), link(3)];
    expect(linksThatServe([...known, ...ofStrangers], false, now)).toEqual([ofStrangers[0]]);
    expect(linksThatServe([...known, link(5), link(6), link(7)], false, now)).toEqual([]);
    expect(linksThatServe(known, false, now)).toEqual([]);
  });

  it('adds a known browser to the latest link too, whoever asked for it: that mail is the one on top', () => {
    const [latest, ...others] = [link(0), link(1), link(2)];
    const known = [link(3, { fromKnown: true }), link(3, { fromKnown: true }), link(3, { fromKnown: true })];
    expect(linksThatServe([...(latest ? [latest] : []), ...others, ...known], true, now)).toEqual([known[0], latest]);
  });

  it('never receives more than five unused ones in ten minutes, whoever asks and however often', () => {
    let mailed: number[] = [];
    for (let second = 0; second < 3_600; second += 1) {
      const at = new Date(now.getTime() + second * 1_000);
      const lasting = mailed.filter((then) => second - then < 600).reverse();
      const links = lasting.map((then) => ({ ...link(0), askedAt: new Date(now.getTime() + then * 1_000) }));
      if (linksThatServe(links, false, at).length === 0) mailed = [...mailed, second];
    }
    const busiest = Math.max(...mailed.map((from) => mailed.filter((at) => at >= from && at < from + 600).length));
    expect(busiest).toBeLessThanOrEqual(5);
  });
});
