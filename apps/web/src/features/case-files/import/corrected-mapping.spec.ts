import { correctedMapping } from './use-case-import';

const preview = {
  columns: [
    { heading: 'ref', field: 'reference' as const, examples: [] },
    { heading: 'motif', field: 'reason' as const, examples: [] },
    { heading: 'notes', field: null, examples: [] },
  ],
};

test('[IMP-1] a field given to another column is taken from the one that had it', () => {
  expect(correctedMapping(preview, 2, 'reason')).toEqual(['reference', null, 'reason']);
});

test('a column can be left out', () => {
  expect(correctedMapping(preview, 1, null)).toEqual(['reference', null, null]);
});
