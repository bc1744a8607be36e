import { matchColumns, missingFields } from '@passerelle/domain';
import { refuse } from '../../../platform/refused.js';
import type { CaseLine } from './read-case-list.js';
import { TITLE_LINES, type Sheet } from './read-spreadsheet.js';

/** A list found in a workbook: its sheet, the line of its headings, and the lines below. */
export interface CaseSheet {
  sheet: string;
  headingLine: number;
  headings: string[];
  lines: CaseLine[];
}

interface Candidate {
  sheet: Sheet;
  row: number;
  cells: string[];
}

/**
 * Finds the list of a workbook: the first line, sheet after sheet, whose headings give the required columns; else the
 * one that gives most. Titles are above, so only the first lines are tried. Refuses `file-empty`, `too-many-rows`,
 * `too-large` (columns).
 */
export function findCaseSheet(sheets: readonly Sheet[]): CaseSheet {
  const candidates = sheets.flatMap(candidatesOf);
  const whole = candidates.find(({ cells }) => missingFields(matchColumns(cells)).length === 0);
  const found = whole ?? bestOf(candidates) ?? refuse('file-empty');
  if (found.sheet.excess === 'rows') refuse('too-many-rows');
  if (found.sheet.excess === 'columns') refuse('too-large', { field: 'columns' });
  return listBelow(found);
}

function candidatesOf(sheet: Sheet): Candidate[] {
  return sheet.rows
    .slice(0, TITLE_LINES)
    .map((cells, row) => ({ sheet, row, cells }))
    .filter(({ cells }) => !isBlank(cells));
}

function bestOf(candidates: readonly Candidate[]): Candidate | null {
  const known = ({ cells }: Candidate): number => matchColumns(cells).filter((field) => field !== null).length;
  return candidates.reduce<Candidate | null>(
    (best, candidate) => (best === null || known(candidate) > known(best) ? candidate : best),
    null,
  );
}

/** Columns that hold nothing, neither heading nor cell, are left out: spreadsheets hide many. */
function listBelow({ sheet, row, cells }: Candidate): CaseSheet {
  const below = sheet.rows
    .map((line, index) => ({ number: index + 1, cells: line }))
    .slice(row + 1)
    .filter((line) => !isBlank(line.cells));
  const width = Math.max(cells.length, ...below.map((line) => line.cells.length));
  const kept = Array.from({ length: width }, (_, column) => column).filter((column) =>
    [cells, ...below.map((line) => line.cells)].some((line) => (line[column] ?? '').trim() !== ''),
  );
  const keptOf = (line: readonly string[]): string[] => kept.map((column) => line[column] ?? '');
  return {
    sheet: sheet.name,
    headingLine: row + 1,
    headings: keptOf(cells).map((heading) => heading.trim()),
    lines: below.map(({ number, cells: line }) => ({ number, cells: keptOf(line) })),
  };
}

function isBlank(cells: readonly string[]): boolean {
  return cells.every((cell) => cell.trim() === '');
}
