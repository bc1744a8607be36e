import { VISIT_GAP, recordVisit } from './visit.js';

const MONDAY = new Date('2026-11-23T09:00:00Z');
const who = { accountId: 'paul', committeeId: 'committee' };
const after = (since: Date, milliseconds: number): Date => new Date(since.getTime() + milliseconds);

it('[VIS-1] nothing came before a first visit', () => {
  expect(recordVisit(null, who, MONDAY)).toEqual({ ...who, lastEndedAt: null, lastSeenAt: MONDAY });
});

it('[VIS-1] coming back within four hours goes on with the same visit', () => {
  const first = { ...who, lastEndedAt: new Date('2026-11-20T09:00:00Z'), lastSeenAt: MONDAY };
  const back = after(MONDAY, VISIT_GAP);
  expect(recordVisit(first, who, back)).toEqual({ ...first, lastSeenAt: back });
});

it('[VIS-1] later, another visit begins, and what is new came since the end of the one before', () => {
  const first = { ...who, lastEndedAt: null, lastSeenAt: MONDAY };
  const back = after(MONDAY, VISIT_GAP + 1);
  expect(recordVisit(first, who, back)).toEqual({ ...who, lastEndedAt: MONDAY, lastSeenAt: back });
});
