import { undoImport } from './undo-import.js';

const AT = new Date('2026-11-24T09:00:00Z');

it('[IMP-8] a list is taken back once', () => {
  const undone = undoImport({ id: 'list', undoneAt: null }, AT);
  expect(undone).toEqual({ id: 'list', undoneAt: AT });
  expect(undoImport({ undoneAt: AT }, AT)).toEqual({ refused: 'import-undone' });
});
