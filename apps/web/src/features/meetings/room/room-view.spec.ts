import type { MeetingView } from '@passerelle/contracts';
import { nextUndone, settledCount, shownLine, type CaseLine, type PointLine } from './room-view';

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
const point = (place: number, fields: Partial<PointLine> = {}): PointLine => ({
  kind: 'point',
  place,
  itemId: `item-${place}`,
  point: 'seats',
  title: 'Places disponibles',
  organisationName: null,
  status: 'accepted',
  missing: null,
  minutes: 10,
  secondsSpent: 0,
  current: false,
  carriedOver: false,
  moved: null,
  version: 1,
  abilities: { edit: false, remove: false },
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

  it('is a general point as well', () => {
    const points = [point(1, { current: true }), point(2)];
    expect(shownLine(points, { following: true, at: null })).toBe(points[0]);
    expect(shownLine(points, { following: false, at: 'item-2' })).toBe(points[1]);
  });

  it('comes back to the leader when the line looked at is no longer readable', () => {
    expect(shownLine(agenda, { following: false, at: 'item-3' })).toBe(agenda[1]);
  });
});

describe('the next line', () => {
  it('is the next one neither decided nor postponed, then those passed over', () => {
    expect(nextUndone([line(1), line(2, { current: true }), reserved, line(4)])?.place).toBe(4);
    expect(nextUndone([line(1), line(2, { current: true }), line(4, { status: 'decided' })])?.place).toBe(1);
    expect(nextUndone([line(1, { status: 'postponed' }), line(2, { current: true })])).toBeNull();
    expect(nextUndone([line(1), line(2)])?.place).toBe(1);
  });

  it('is a general point in its turn, as long as nobody has opened it', () => {
    expect(nextUndone([point(1), line(2)])?.place).toBe(1);
    const opened = [point(1, { secondsSpent: 240 }), line(2, { current: true }), point(3), line(4)];
    expect(nextUndone(opened)?.place).toBe(3);
    const after = [point(1, { secondsSpent: 240 }), line(2, { status: 'decided', current: true })];
    expect(nextUndone(after)).toBeNull();
    expect(nextUndone([point(1, { status: 'postponed' }), point(2, { current: true })])).toBeNull();
  });
});

it('counts only the lines that the viewer may read', () => {
  expect(settledCount([line(1, { status: 'decided' }), reserved, line(4)])).toEqual({ settled: 1, readable: 2 });
  const points = [point(1, { secondsSpent: 60 }), point(2, { secondsSpent: 5, current: true }), point(3)];
  expect(settledCount(points)).toEqual({ settled: 1, readable: 3 });
});
