import type { AgendaItem } from '../../../shared/agenda/agenda-item';
import { caseItem, pointItem, reservedItem } from '../../../shared/agenda/agenda-items.fixture';
import { moveTo, withItemAt, withMoves } from './agenda-order';
import { agendaTimes } from './agenda-times';

const agendaItem = (itemId: string, minutes = 6): AgendaItem => caseItem(itemId, { minutes });
const reserved = reservedItem();
const keys = (agenda: AgendaItem[]): string[] =>
  agenda.map((entry) => (entry.kind === 'reserved' ? '•' : entry.itemId));

describe('the order of the agenda', () => {
  const agenda = [agendaItem('a'), reserved, agendaItem('b'), agendaItem('c')];

  it('moves one item and leaves the others where they are', () => {
    expect(keys(withItemAt(agenda, 'c', 0))).toEqual(['c', 'a', '•', 'b']);
    expect(keys(withItemAt(agenda, 'a', 2))).toEqual(['•', 'b', 'a', 'c']);
    expect(keys(withItemAt(agenda, 'a', 99))).toEqual(['•', 'b', 'c', 'a']);
    expect(keys(withItemAt(agenda, 'unknown', 0))).toEqual(['a', '•', 'b', 'c']);
  });

  it('asks the server for the item before, nothing for the first, and no position behind a reserved item', () => {
    expect(moveTo(withItemAt(agenda, 'c', 0), 'c')).toEqual({ itemId: 'c', after: null });
    expect(moveTo(withItemAt(agenda, 'a', 2), 'a')).toEqual({ itemId: 'a', after: 'b' });
    expect(moveTo(agenda, 'b')).toBeNull();
  });

  it('moves a general point as it moves a case, and gives a case the position behind one', () => {
    const mixed = [pointItem('seats'), agendaItem('a'), reserved, pointItem('news')];
    expect(moveTo(withItemAt(mixed, 'news', 1), 'news')).toEqual({ itemId: 'news', after: 'seats' });
    expect(moveTo(withItemAt(mixed, 'seats', 3), 'seats')).toEqual({ itemId: 'seats', after: 'news' });
    expect(keys(withMoves(mixed, [{ itemId: 'a', after: 'news' }]))).toEqual(['seats', '•', 'news', 'a']);
  });

  it('shows moves not answered yet over whatever the others did meanwhile', () => {
    const mine = [{ itemId: 'c', after: null }];
    expect(keys(withMoves(agenda, mine))).toEqual(['c', 'a', '•', 'b']);
    expect(keys(withMoves([agendaItem('b'), agendaItem('a'), agendaItem('c')], mine))).toEqual(['c', 'b', 'a']);
    expect(keys(withMoves([agendaItem('b'), agendaItem('c')], [{ itemId: 'c', after: 'gone' }]))).toEqual(['b', 'c']);
  });
});

describe('the times of the agenda', () => {
  it('lays the items one after the other', () => {
    const times = agendaTimes({
      startsAt: '2026-11-24T08:30:00.000Z',
      durationMinutes: 30,
      agenda: [pointItem('a', { minutes: 10 }), agendaItem('b', 8), agendaItem('c', 7)],
    });
    expect(times.starts.map((at) => new Date(at).toISOString().slice(11, 16))).toEqual(['08:30', '08:40', '08:48']);
    expect(times).toMatchObject({ plannedMinutes: 25, freeMinutes: 5 });
    expect(new Date(times.endsAt).toISOString()).toBe('2026-11-24T08:55:00.000Z');
  });
});
