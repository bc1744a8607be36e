import type { ImportPreview } from '@passerelle/contracts';
import { looksLikeSocialSecurityNumber, type ImportField } from '@passerelle/domain';
import type { JudgedList } from './import/judge-case-list.js';
import type { CaseList } from './import/read-case-list.js';

const EXAMPLES = 3;
const LONGEST_EXAMPLE = 80;

/** What importing a list would do; `judged` is null while columns are missing. */
export function presentImport(list: CaseList, missing: ImportField[], judged: JudgedList | null): ImportPreview {
  return {
    source: list.source,
    columns: list.headings.map((heading, column) => {
      const field = list.mapping[column] ?? null;
      return { heading: masked(heading), field, examples: field === null ? [] : examplesOf(list, column) };
    }),
    missing,
    ready: judged?.ready.length ?? 0,
    known: judged?.known ?? 0,
    refused: judged?.refused ?? [],
  };
}

/** A cell as a screen may show it: one that holds a social-security number shows nothing of it. */
function masked(text: string): string {
  return looksLikeSocialSecurityNumber(text) ? '•••' : text;
}

/**
 * [IMP-9] The first different values of a column that is imported, so that a member recognises it. Of a column that is
 * not, no cell is shown: it may hold what no one here needs to see.
 */
function examplesOf({ lines }: CaseList, column: number): string[] {
  const values = new Set<string>();
  for (const { cells } of lines) {
    const value = masked((cells[column] ?? '').trim());
    if (value !== '') values.add(value.length > LONGEST_EXAMPLE ? `${value.slice(0, LONGEST_EXAMPLE)}…` : value);
    if (values.size === EXAMPLES) break;
  }
  return [...values];
}
