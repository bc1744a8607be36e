import type { Refusal } from './refusal.js';

/**
 * [IMP-6] Undoing a list takes back the cases that it brought and that no member has touched since: never changed,
 * never proposed. The others stay, and are named.
 */
export function isUntouched(caseFile: { version: number }, proposals: number): boolean {
  return caseFile.version === 1 && proposals === 0;
}

/** [IMP-8] A list is taken back once. Refuses `import-undone`. */
export function undoImport<List extends { undoneAt: Date | null }>(list: List, at: Date): List | Refusal {
  return list.undoneAt === null ? { ...list, undoneAt: at } : { refused: 'import-undone' };
}
