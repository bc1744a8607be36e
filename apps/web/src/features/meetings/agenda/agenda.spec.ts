import { caseLine, pointLine, reservedLine } from './agenda-lines.fixture';
import type { AgendaLine } from './agenda-order';
import { moveTo, withLineAt, withMoves } from './agenda-order';
import { agendaTimes } from './agenda-times';

const line = (itemId: string, minutes = 6): AgendaLine => caseLine(itemId, { minutes });
const reserved = reservedLine();
const keys = (agenda: AgendaLine[]): string[] =>
  agenda.map((entry) => (entry.kind === 'reserved' ? '•' : entry.itemId));

describe('the order of the agenda', () => {
  const agenda = [line('a'), reserved, line('b'), line('c')];

  it('moves one line and leaves the others as they stand', () => {
    expect(keys(withLineAt(agenda, 'c', 0))).toEqual(['c', 'a', '•', 'b']);
    expect(keys(withLineAt(agenda, 'a', 2))).toEqual(['•', 'b', 'a', 'c']);
    expect(keys(withLineAt(agenda, 'a', 99))).toEqual(['•', 'b', 'c', 'a']);
    expect(keys(withLineAt(agenda, 'unknown', 0))).toEqual(['a', '•', 'b', 'c']);
  });

  it('asks the server for the item before, nothing for the first, and no place behind a reserved line', () => {
    expect(moveTo(withLineAt(agenda, 'c', 0), 'c')).toEqual({ itemId: 'c', after: null });
    expect(moveTo(withLineAt(agenda, 'a', 2), 'a')).toEqual({ itemId: 'a', after: 'b' });
    expect(moveTo(agenda, 'b')).toBeNull();
  });

  it('moves a general point as it moves a case, and gives a case the place behind one', () => {
    const mixed = [pointLine('seats'), line('a'), reserved, pointLine('news')];
    expect(moveTo(withLineAt(mixed, 'news', 1), 'news')).toEqual({ itemId: 'news', after: 'seats' });
    expect(moveTo(withLineAt(mixed, 'seats', 3), 'seats')).toEqual({ itemId: 'seats', after: 'news' });
    expect(keys(withMoves(mixed, [{ itemId: 'a', after: 'news' }]))).toEqual(['seats', '•', 'news', 'a']);
  });

  it('shows moves not answered yet over whatever the others did meanwhile', () => {
    const mine = [{ itemId: 'c', after: null }];
    expect(keys(withMoves(agenda, mine))).toEqual(['c', 'a', '•', 'b']);
    expect(keys(withMoves([line('b'), line('a'), line('c')], mine))).toEqual(['c', 'b', 'a']);
    expect(keys(withMoves([line('b'), line('c')], [{ itemId: 'c', after: 'gone' }]))).toEqual(['b', 'c']);
  });
});

describe('the times of the agenda', () => {
  it('lays the lines one after the other', () => {
    const times = agendaTimes({
      startsAt: '2026-11-24T08:30:00.000Z',
      durationMinutes: 30,
      agenda: [pointLine('a', { minutes: 10 }), line('b', 8), line('c', 7)],
    });
    expect(times.starts.map((at) => new Date(at).toISOString().slice(11, 16))).toEqual(['08:30', '08:40', '08:48']);
    expect(times).toMatchObject({ plannedMinutes: 25, freeMinutes: 5 });
    expect(new Date(times.endsAt).toISOString()).toBe('2026-11-24T08:55:00.000Z');
  });
});
