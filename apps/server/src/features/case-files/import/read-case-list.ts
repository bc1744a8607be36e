import type { ImportPreview } from '@passerelle/contracts';
import { IMPORT_LIMITS, matchColumns, type ColumnMapping } from '@passerelle/domain';
import { CsvError, parse } from 'csv-parse/sync';
import { z } from 'zod';
import { refuse } from '../../../platform/refused.js';
import { bytesOf, decodeText } from './decode-file.js';

/** A list of cases as it was sent: how it was read, its headings, its lines, and what each column is taken for. */
export interface CaseList {
  source: ImportPreview['source'];
  headings: string[];
  mapping: ColumnMapping;
  lines: CaseLine[];
}

export interface CaseLine {
  /** Line of the file at which it begins, the first being 1. */
  number: number;
  cells: string[];
}

const parsedLines = z.array(z.object({ record: z.array(z.string()), info: z.object({ lines: z.number() }) }));

/**
 * Reads a list of cases written as text (CSV). Columns are recognised by their headings, unless `mapping` says what
 * they are. Refuses a file that is no such list, and what `checkedList` refuses.
 */
export function readCaseList(base64: string, mapping?: ColumnMapping): CaseList {
  const { text, encoding } = decodeText(bytesOf(base64));
  const separator = separatorOf(text);
  const [heading, ...lines] = linesOf(text, separator);
  const headings = heading?.cells.map((cell) => cell.trim()) ?? [];
  return checkedList({ source: { kind: 'csv', encoding, separator }, headings, lines }, mapping);
}

/**
 * [IMP-7] A list within its limits, each of its columns taken for one thing. Refuses `file-empty`, `too-many-rows`,
 * `too-large` (columns), `cell-too-large` (its line as `field`), `column-mapped-twice`, `invalid` (mapping).
 */
export function checkedList(list: Omit<CaseList, 'mapping'>, mapping = matchColumns(list.headings)): CaseList {
  if (list.lines.length === 0) refuse('file-empty');
  if (list.lines.length > IMPORT_LIMITS.rows) refuse('too-many-rows');
  if (list.headings.length > IMPORT_LIMITS.columns) refuse('too-large', { field: 'columns' });
  const { cellCharacters } = IMPORT_LIMITS;
  if (list.headings.some((cell) => cell.length > cellCharacters)) refuse('cell-too-large');
  const tooLarge = list.lines.find(({ cells }) => cells.some((cell) => cell.length > cellCharacters));
  if (tooLarge) refuse('cell-too-large', { field: String(tooLarge.number) });
  const fields = mapping.filter((field) => field !== null);
  if (new Set(fields).size < fields.length) refuse('column-mapped-twice');
  if (mapping.length !== list.headings.length) refuse('invalid', { field: 'mapping' });
  return { ...list, mapping };
}

/** The heading line decides: it holds no text that could contain the other character. */
function separatorOf(text: string): ',' | ';' {
  const heading = text.trimStart().split(/\r?\n|\r/, 1)[0] ?? '';
  return heading.split(';').length > heading.split(',').length ? ';' : ',';
}

function linesOf(text: string, delimiter: string): CaseLine[] {
  try {
    const parsed: unknown = parse(text, {
      delimiter,
      info: true,
      relax_column_count: true,
      skip_empty_lines: true,
      skip_records_with_empty_values: true,
      // The heading, the lines that a list may have, and one that says that there are too many.
      to: IMPORT_LIMITS.rows + 2,
    });
    return parsedLines
      .parse(parsed)
      .map(({ record, info }) => ({ number: info.lines - lineBreaks(record), cells: record }));
  } catch (error) {
    if (error instanceof CsvError) refuse('file-unreadable');
    throw error;
  }
}

/** A cell may hold several lines: the parser gives the line at which a record ends. */
function lineBreaks(cells: readonly string[]): number {
  return cells.join('').split('\n').length - 1;
}
