import {
  IMPORT_COLUMNS,
  IMPORT_FIELDS,
  oneLine,
  simplified,
  type CaseRow,
  type CellProblem,
  type CellValues,
  type ImportField,
  type RowProblem,
} from './case-import-columns.js';
import { looksLikeSocialSecurityNumber } from './social-security-number.js';

/**
 * [IMP-7] Most rows of one list, and most characters of one cell: more is refused before anything is read further. A
 * spreadsheet holds other sheets too, larger than any list: those are left out, as long as none spreads over more.
 */
export const IMPORT_LIMITS = {
  rows: 5_000,
  cellCharacters: 20_000,
  columns: 200,
  /** From the first cell of a sheet to the last, empty ones included. */
  sheetLines: 200_000,
  sheetCells: 5_000_000,
} as const;

/** Without these a list can't be imported. */
export const REQUIRED_IMPORT_FIELDS: readonly ImportField[] = [
  'reference',
  'ageBand',
  'prescriberKind',
  'moment',
  'reason',
];

/** A column of the file, and the field that it is taken for (null: not imported). */
export type ColumnMapping = readonly (ImportField | null)[];

/** [IMP-1] Columns are recognised by their heading, whatever its accents, capitals or punctuation; each field once. */
export function matchColumns(headings: readonly string[]): ColumnMapping {
  const taken = new Set<ImportField>();
  return headings.map((heading) => {
    const wanted = simplified(heading);
    const field = IMPORT_FIELDS.find(
      (candidate) => !taken.has(candidate) && IMPORT_COLUMNS[candidate].headings.includes(wanted),
    );
    if (field) taken.add(field);
    return field ?? null;
  });
}

/** The required fields that no column gives. */
export function missingFields(mapping: ColumnMapping): ImportField[] {
  return REQUIRED_IMPORT_FIELDS.filter((field) => !mapping.includes(field));
}

/** The reference of a row, as it identifies the case; empty when there is none. */
export function referenceIn(cells: readonly string[], mapping: ColumnMapping): string {
  return oneLine(cells[mapping.indexOf('reference')] ?? '');
}

type ParsedRow = { [Field in ImportField]: CellValues[Field] | CellProblem };

/** Parses every column in turn, and answers what is wrong in the same order. */
function parseCells(cells: readonly string[], mapping: ColumnMapping): { parsed: ParsedRow; problems: RowProblem[] } {
  const problems: RowProblem[] = [];
  const parse = <Field extends ImportField>(field: Field): CellValues[Field] | CellProblem => {
    const value = IMPORT_COLUMNS[field].parse(cells[mapping.indexOf(field)] ?? '');
    if (hasProblem(value)) problems.push({ field, problem: value.problem });
    return value;
  };
  const parsed = {
    reference: parse('reference'),
    ageBand: parse('ageBand'),
    prescriberKind: parse('prescriberKind'),
    moment: parse('moment'),
    reason: parse('reason'),
    territory: parse('territory'),
    prescriberName: parse('prescriberName'),
    providerName: parse('providerName'),
    audience: parse('audience'),
    commune: parse('commune'),
    label: parse('label'),
    words: parse('words'),
    barriers: parse('barriers'),
  };
  return { parsed, problems };
}

function hasProblem(value: unknown): value is CellProblem {
  return typeof value === 'object' && value !== null && 'problem' in value;
}

function isWhole(parsed: ParsedRow): parsed is CellValues {
  return !Object.values(parsed).some(hasProblem);
}

/**
 * [IMP-3] A row gives a case, or every reason why it can't: nothing is guessed, cut or silently left out.
 * [IMP-4] A social-security number anywhere in the row, even in a column that is not imported, keeps the row out.
 */
export function readRow(cells: readonly string[], mapping: ColumnMapping): CaseRow | { problems: RowProblem[] } {
  const { parsed, problems } = parseCells(cells, mapping);
  const numberAt = cells.findIndex(looksLikeSocialSecurityNumber);
  if (numberAt >= 0 && !problems.some(({ problem }) => problem === 'looks-like-social-security-number')) {
    problems.push({ field: mapping[numberAt] ?? 'reason', problem: 'looks-like-social-security-number' });
  }
  if (problems.length > 0 || !isWhole(parsed)) return { problems };
  const { moment: step, ...row } = parsed;
  return { ...row, ...step };
}

/** [IMP-5] A reference that is twice in the file is refused the second time. */
export function duplicatedReferences(references: readonly string[]): boolean[] {
  const seen = new Set<string>();
  return references.map((reference) => {
    const again = reference !== '' && seen.has(reference);
    seen.add(reference);
    return again;
  });
}
