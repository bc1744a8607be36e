import type { ImportPreview } from '@passerelle/contracts';
import type { ImportField } from '@passerelle/domain';
import type { JudgedList } from './import/judge-case-list.js';
import type { CaseList } from './import/read-case-list.js';

const EXAMPLES = 3;
const LONGEST_EXAMPLE = 80;

/** What importing a list would do; `judged` is null while columns are missing. */
export function presentImport(list: CaseList, missing: ImportField[], judged: JudgedList | null): ImportPreview {
  return {
    source: list.source,
    columns: list.headings.map((heading, column) => ({
      heading,
      field: list.mapping[column] ?? null,
      examples: examplesOf(list, column),
    })),
    missing,
    ready: judged?.ready.length ?? 0,
    known: judged?.known ?? 0,
    refused: judged?.refused ?? [],
  };
}

/** The first different values of a column, so that a member recognises it. */
function examplesOf({ lines }: CaseList, column: number): string[] {
  const values = new Set<string>();
  for (const { cells } of lines) {
    const value = (cells[column] ?? '').trim();
    if (value !== '') values.add(value.length > LONGEST_EXAMPLE ? `${value.slice(0, LONGEST_EXAMPLE)}…` : value);
    if (values.size === EXAMPLES) break;
  }
  return [...values];
}
