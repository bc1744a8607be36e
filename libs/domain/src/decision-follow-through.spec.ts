import {
  awaitsFollowThrough,
  isStartLate,
  isWhatComesNext,
  reportFollowThrough,
  type DecisionFollowThrough,
} from './decision-follow-through.js';
import type { Decision } from './decision.js';
import { OUTCOMES } from './outcome.js';

const AT = new Date('2026-12-10T09:00:00Z');
const DAYS = { today: '2026-12-10', decidedOn: '2026-11-24' };

const decision: Decision = {
  id: 'decision',
  agendaItemId: 'item',
  caseFileId: 'case',
  meetingId: 'meeting',
  outcome: 'IMMERSION',
  wording: 'Une immersion de deux semaines.',
  wordingDigest: 'digest',
  sheetSeq: 1,
  carrierOrganisationId: 'ml',
  plannedDate: '2026-12-01',
  recordedBy: 'claire',
  recordedAt: new Date('2026-11-24T09:00:00Z'),
  supersededBy: null,
};
const said = { kind: 'started', on: '2026-12-03', reason: '', by: 'paul', at: AT } as const;
const reported: DecisionFollowThrough = {
  decisionId: 'decision',
  kind: 'started',
  on: '2026-12-03',
  reason: null,
  recordedBy: 'paul',
  recordedAt: AT,
};

it('[REAL-1] a decision stays open until it is known to have begun, or not to', () => {
  expect(awaitsFollowThrough(decision, null)).toBe(true);
  expect(awaitsFollowThrough(decision, reported)).toBe(false);
  expect(awaitsFollowThrough(decision, { ...reported, kind: 'not-started', reason: 'Refus' })).toBe(false);
});

it('[REAL-1] a superseded decision waits for nothing', () => {
  expect(awaitsFollowThrough({ ...decision, supersededBy: 'later' }, null)).toBe(false);
});

it('[REAL-1] an outcome that begins nothing waits for nothing', () => {
  const without = OUTCOMES.filter((outcome) => !awaitsFollowThrough({ outcome, supersededBy: null }, null));
  expect(without.sort()).toEqual(['CONTINUE', 'EXIT_DROPOUT', 'EXIT_EXPULSION', 'EXIT_NO_SOLUTION']);
});

it('[REAL-2] it began on a day, signed and dated', () => {
  expect(reportFollowThrough(decision, said, DAYS)).toEqual(reported);
});

it('[REAL-2] it is known since a day that it will not begin, and why', () => {
  const not = { ...said, kind: 'not-started', reason: ' Entreprise fermée ' } as const;
  expect(reportFollowThrough(decision, not, DAYS)).toEqual({
    ...reported,
    kind: 'not-started',
    reason: 'Entreprise fermée',
  });
});

it.each(['2026-11-24', '2026-12-10'])('[REAL-2] the day of the decision and today are days like others: %s', (on) => {
  expect(reportFollowThrough(decision, { ...said, on }, DAYS)).toMatchObject({ on });
});

it.each([
  [{ on: '2026-12-11' }, { refused: 'date-in-future', field: 'on' }],
  [{ on: '2026-11-23' }, { refused: 'date-before-decision', field: 'on' }],
  [{ on: '2026-02-30' }, { refused: 'date-invalid', field: 'on' }],
  [
    { kind: 'not-started' as const, reason: ' ' },
    { refused: 'reason-missing', field: 'reason' },
  ],
  [
    { kind: 'not-started' as const, reason: 'x'.repeat(301) },
    { refused: 'text-too-long', field: 'reason' },
  ],
])('[REAL-2] %j is refused', (wrong, refusal) => {
  expect(reportFollowThrough(decision, { ...said, ...wrong }, DAYS)).toEqual(refusal);
});

describe('[REAL-3] what comes next for a case', () => {
  const ongoing = { ...decision, outcome: 'CONTINUE' as const };

  it('[REAL-3] is a decision that waits for its follow-through, late or not', () => {
    for (const today of ['2026-11-24', '2027-03-01']) expect(isWhatComesNext(decision, null, today)).toBe(true);
    expect(isWhatComesNext(decision, reported, '2026-11-24')).toBe(false);
  });

  it('[REAL-3] is one that begins nothing until its day is past', () => {
    expect(isWhatComesNext(ongoing, null, '2026-12-01')).toBe(true);
    expect(isWhatComesNext(ongoing, null, '2026-12-02')).toBe(false);
  });

  it('[REAL-3] is never one that another superseded', () => {
    for (const one of [decision, ongoing]) {
      expect(isWhatComesNext({ ...one, supersededBy: 'later' }, null, '2026-11-24')).toBe(false);
    }
  });
});

it('[REAL-4] a start is late from the day after the one that was planned', () => {
  expect(isStartLate({ plannedDate: '2026-12-01' }, '2026-12-01')).toBe(false);
  expect(isStartLate({ plannedDate: '2026-12-01' }, '2026-12-02')).toBe(true);
});
