import type { ColumnMapping } from '@passerelle/domain';
import { readCaseList } from './read-case-list.js';

const read = (text: string, mapping?: ColumnMapping) => readCaseList(Buffer.from(text).toString('base64'), mapping);
const refusedBy = (text: string, mapping?: ColumnMapping): unknown => {
  try {
    read(text, mapping);
    return null;
  } catch (error) {
    return error;
  }
};

it.each([
  [',', 'ref,motif\nA,"un, deux"'],
  [';', 'ref;motif\nA;un, deux'],
  [';', '"ref";"motif"\r\n"A";"un, deux"\r\n'],
])('finds that the separator is %s', (separator, text) => {
  const list = read(text);
  expect(list).toMatchObject({
    source: { kind: 'csv', separator },
    headings: ['ref', 'motif'],
    mapping: ['reference', 'reason'],
  });
  expect(list.lines).toEqual([{ number: 2, cells: ['A', 'un, deux'] }]);
});

it('numbers the lines as a text editor does, over empty lines and cells of several lines', () => {
  const { lines } = read('ref,motif\n\nA,un\nB,"deux\ntrois"\n,\nC,"dit ""quatre"""');
  expect(lines).toEqual([
    { number: 3, cells: ['A', 'un'] },
    { number: 4, cells: ['B', 'deux\ntrois'] },
    { number: 7, cells: ['C', 'dit "quatre"'] },
  ]);
});

it('takes lines that are too short or too long as they are', () => {
  expect(read('ref,motif,etape\nA\nB,un,deux,trois').lines.map(({ cells }) => cells.length)).toEqual([1, 4]);
});

it.each(['ref,motif\nA,"un', 'ref,motif\nA,"un" deux', 'ref,motif\nA,un "deux"'])(
  'refuses %j politely: its quotes are broken',
  (text) => {
    expect(refusedBy(text)).toMatchObject({ refusal: { refused: 'file-unreadable' } });
  },
);

it.each(['ref,motif', 'ref,motif\n\n,\n'])('refuses %j: it has no line', (text) => {
  expect(refusedBy(text)).toMatchObject({ refusal: { refused: 'file-empty' } });
});

describe('a list beyond its limits', () => {
  it('[IMP-7] of more than five thousand lines is refused, fifty thousand or one too many', () => {
    const lines = (count: number) => Array.from({ length: count }, (_, index) => `R${index},motif`).join('\n');
    for (const count of [50_000, 5_001]) {
      const refusal = { refused: 'too-many-rows' };
      expect(refusedBy(`ref,motif\n${lines(count)}`)).toMatchObject({ refusal });
    }
    expect(read(`ref,motif\n${lines(5_000)}`).lines).toHaveLength(5_000);
  });

  it('[IMP-7] with a cell of a megabyte is refused, with its line', () => {
    const cell = (length: number) => 'x'.repeat(length);
    const refusal = { refused: 'cell-too-large', field: '3' };
    expect(refusedBy(`ref,motif\nA,un\nB,${cell(1_000_000)}`)).toMatchObject({ refusal });
    expect(refusedBy(`ref,motif\nA,un\nB,${cell(20_001)}`)).toMatchObject({ refusal });
    expect(read(`ref,motif\nA,${cell(20_000)}`).lines).toHaveLength(1);
    expect(refusedBy(`ref,${cell(20_001)}\nA,un`)).toMatchObject({ refusal: { refused: 'cell-too-large' } });
  });

  it('[IMP-7] of more than two hundred columns is refused', () => {
    const columns = (count: number) => Array.from({ length: count }, (_, index) => `c${index}`).join();
    const refusal = { refused: 'too-large', field: 'columns' };
    expect(refusedBy(`${columns(201)}\nA`)).toMatchObject({ refusal });
    expect(read(`${columns(200)}\nA`).headings).toHaveLength(200);
  });
});

it('takes columns for what somebody says, and not twice for the same thing', () => {
  expect(read('a,b\nA,un', ['reason', null]).mapping).toEqual(['reason', null]);
  expect(refusedBy('a,b\nA,un', ['reason', 'reason'])).toMatchObject({ refusal: { refused: 'column-mapped-twice' } });
  expect(refusedBy('a,b\nA,un', ['reason'])).toMatchObject({ refusal: { refused: 'invalid', field: 'mapping' } });
});
