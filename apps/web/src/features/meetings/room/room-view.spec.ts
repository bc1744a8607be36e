import type { CaseItem, PointItem } from '../../../shared/agenda/agenda-item';
import { caseItem, pointItem, reservedItem } from '../../../shared/agenda/agenda-items.fixture';
import { nextUndone, settledCount, shownItem } from './room-view';

const agendaItem = (place: number, fields: Partial<CaseItem> = {}): CaseItem =>
  caseItem(`item-${place}`, { place, ...fields });
const point = (place: number, fields: Partial<PointItem> = {}): PointItem =>
  pointItem(`item-${place}`, { place, ...fields });
const reserved = reservedItem(3);

describe('what the room shows', () => {
  const agenda = [agendaItem(1), agendaItem(2, { current: true }), reserved, agendaItem(4)];

  it('is the case looked at, and the current one when none was chosen', () => {
    expect(shownItem(agenda, { following: false, at: 'item-4' })).toBe(agenda[3]);
    expect(shownItem(agenda, { following: true, at: null })).toBe(agenda[1]);
    expect(shownItem([agendaItem(1)], { following: true, at: null })).toBeNull();
  });

  it('is a general point as well', () => {
    const points = [point(1, { current: true }), point(2)];
    expect(shownItem(points, { following: true, at: null })).toBe(points[0]);
    expect(shownItem(points, { following: false, at: 'item-2' })).toBe(points[1]);
  });

  it('comes back to the leader when the item looked at is no longer readable', () => {
    expect(shownItem(agenda, { following: false, at: 'item-3' })).toBe(agenda[1]);
  });
});

describe('the next item', () => {
  it('is the next one neither decided nor postponed, then those passed over', () => {
    expect(nextUndone([agendaItem(1), agendaItem(2, { current: true }), reserved, agendaItem(4)])?.place).toBe(4);
    expect(
      nextUndone([agendaItem(1), agendaItem(2, { current: true }), agendaItem(4, { status: 'decided' })])?.place,
    ).toBe(1);
    expect(nextUndone([agendaItem(1, { status: 'postponed' }), agendaItem(2, { current: true })])).toBeNull();
    expect(nextUndone([agendaItem(1), agendaItem(2)])?.place).toBe(1);
  });

  it('is a general point in its turn, as long as no member has opened it', () => {
    expect(nextUndone([point(1), agendaItem(2)])?.place).toBe(1);
    const opened = [point(1, { secondsSpent: 240 }), agendaItem(2, { current: true }), point(3), agendaItem(4)];
    expect(nextUndone(opened)?.place).toBe(3);
    const after = [point(1, { secondsSpent: 240 }), agendaItem(2, { status: 'decided', current: true })];
    expect(nextUndone(after)).toBeNull();
    expect(nextUndone([point(1, { status: 'postponed' }), point(2, { current: true })])).toBeNull();
  });
});

it('counts only the items that the viewer may read', () => {
  expect(settledCount([agendaItem(1, { status: 'decided' }), reserved, agendaItem(4)])).toEqual({
    settled: 1,
    readable: 2,
  });
  const points = [point(1, { secondsSpent: 60 }), point(2, { secondsSpent: 5, current: true }), point(3)];
  expect(settledCount(points)).toEqual({ settled: 1, readable: 3 });
});
