import { matchColumns, type ColumnMapping } from '@passerelle/domain';
import { CsvError, parse } from 'csv-parse/sync';
import { z } from 'zod';
import { refuse } from '../platform/refused.js';
import { decodeFile, type Encoding } from './decode-file.js';

/** A list of cases as it was sent: its heading, its lines, and what each column is taken for. */
export interface CaseList {
  encoding: Encoding;
  separator: ',' | ';';
  headings: string[];
  mapping: ColumnMapping;
  lines: CaseLine[];
}

export interface CaseLine {
  /** Line of the file at which it begins, the heading being line 1. */
  number: number;
  cells: string[];
}

/** A committee follows a few hundred people: more lines than this is another kind of file. */
const MOST_LINES = 5_000;

const parsedLines = z.array(z.object({ record: z.array(z.string()), info: z.object({ lines: z.number() }) }));

/**
 * Reads a list of cases. Columns are recognised by their headings, unless `mapping` says what they are.
 * Refuses a file that is no such list, and a field that two columns would give.
 */
export function readCaseList(base64: string, mapping?: ColumnMapping): CaseList {
  const { text, encoding } = decodeFile(base64);
  const separator = separatorOf(text);
  const [heading, ...lines] = linesOf(text, separator);
  if (!heading || lines.length === 0) refuse('file-empty');
  if (lines.length > MOST_LINES) refuse('too-large');
  const headings = heading.cells.map((cell) => cell.trim());
  return { encoding, separator, headings, mapping: checked(mapping ?? matchColumns(headings), headings), lines };
}

/** The heading line decides: it holds no text in which the other character could stand. */
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

function checked(mapping: ColumnMapping, headings: readonly string[]): ColumnMapping {
  const fields = mapping.filter((field) => field !== null);
  if (new Set(fields).size < fields.length) refuse('column-mapped-twice');
  if (mapping.length !== headings.length) refuse('invalid', { field: 'mapping' });
  return mapping;
}
