import type { MeetingView } from '@passerelle/contracts';
import { nextUndecided, settledCount, shownLine, type CaseLine } from './room-view';

type Line = MeetingView['agenda'][number];
const line = (place: number, fields: Partial<CaseLine> = {}): CaseLine => ({
  kind: 'case',
  place,
  itemId: `item-${place}`,
  caseFileId: `case-${place}`,
  reference: `DEMO-${place}`,
  question: '',
  reason: '',
  proposedByName: '',
  status: 'accepted',
  outcome: null,
  missing: null,
  minutes: 6,
  secondsSpent: 0,
  current: false,
  carriedOver: false,
  moved: null,
  version: 1,
  ...fields,
});
const reserved: Line = { kind: 'reserved', place: 3, minutes: 7, current: false };

describe('what the room shows', () => {
  const agenda = [line(1), line(2, { current: true }), reserved, line(4)];

  it('is the case looked at, and the one on the table when none was chosen', () => {
    expect(shownLine(agenda, { following: false, at: 'item-4' })).toBe(agenda[3]);
    expect(shownLine(agenda, { following: true, at: null })).toBe(agenda[1]);
    expect(shownLine([line(1)], { following: true, at: null })).toBeNull();
  });

  it('comes back to the leader when the line looked at is no longer readable', () => {
    expect(shownLine(agenda, { following: false, at: 'item-3' })).toBe(agenda[1]);
  });
});

describe('the next case', () => {
  it('is the next one neither decided nor postponed, then those passed over', () => {
    expect(nextUndecided([line(1), line(2, { current: true }), reserved, line(4)])?.place).toBe(4);
    expect(nextUndecided([line(1), line(2, { current: true }), line(4, { status: 'decided' })])?.place).toBe(1);
    expect(nextUndecided([line(1, { status: 'postponed' }), line(2, { current: true })])).toBeNull();
    expect(nextUndecided([line(1), line(2)])?.place).toBe(1);
  });
});

it('counts only the lines that the viewer may read', () => {
  expect(settledCount([line(1, { status: 'decided' }), reserved, line(4)])).toEqual({ settled: 1, readable: 2 });
});
