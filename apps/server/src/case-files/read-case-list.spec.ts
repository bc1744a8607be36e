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
  expect(list).toMatchObject({ separator, headings: ['ref', 'motif'], mapping: ['reference', 'reason'] });
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

it('refuses more lines than any committee has', () => {
  const lines = Array.from({ length: 5001 }, (_, place) => `R${place},motif`);
  expect(refusedBy(`ref,motif\n${lines.join('\n')}`)).toMatchObject({ refusal: { refused: 'too-large' } });
});

it('takes columns for what somebody says, and not twice for the same thing', () => {
  expect(read('a,b\nA,un', ['reason', null]).mapping).toEqual(['reason', null]);
  expect(refusedBy('a,b\nA,un', ['reason', 'reason'])).toMatchObject({ refusal: { refused: 'column-mapped-twice' } });
  expect(refusedBy('a,b\nA,un', ['reason'])).toMatchObject({ refusal: { refused: 'invalid', field: 'mapping' } });
});
