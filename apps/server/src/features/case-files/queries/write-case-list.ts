import writeExcelFile from 'write-excel-file/node';
import { CASE_LIST_COLUMNS, frenchDate, type ExportedCase, type ExportedCell } from '../case-list-columns.js';

const MARK = '\ufeff';

/** How a text begins when a spreadsheet may take it for a formula (trust row S31). */
const FORMULA_START = /^[=+\-@\t\r\0]/;

/** The list as spreadsheets in French open it by themselves: UTF-8 with its mark, semicolons. No text is a formula. */
export function writeCsv(lines: readonly ExportedCase[]): Buffer {
  const rows = [
    CASE_LIST_COLUMNS.map(({ heading }) => heading),
    ...lines.map((line) => CASE_LIST_COLUMNS.map(({ cell }) => harmless(textOf(cell(line))))),
  ];
  const text = rows.map((row) => `${row.map(quoted).join(';')}\r\n`).join('');
  return Buffer.from(MARK + text, 'utf8');
}

/** The list as a spreadsheet: every cell says that it is a text, or a date. */
export function writeXlsx(lines: readonly ExportedCase[]): Promise<Buffer> {
  const rows = [
    CASE_LIST_COLUMNS.map(({ heading }) => ({ value: heading, type: String, fontWeight: 'bold' as const })),
    ...lines.map((line) => CASE_LIST_COLUMNS.map(({ cell }) => xlsxCell(cell(line)))),
  ];
  const columns = CASE_LIST_COLUMNS.map(({ width }) => ({ width }));
  return writeExcelFile(rows, { sheet: 'Situations', columns, stickyRowsCount: 1 }).toBuffer();
}

function xlsxCell(cell: ExportedCell) {
  if (typeof cell !== 'string') {
    return { value: new Date(`${cell.date}T00:00:00Z`), type: Date, format: 'dd/mm/yyyy' };
  }
  const value = [...cell].filter(isWritable).join('');
  return value === '' ? null : { value, type: String };
}

/** What no XML may hold: control characters, halves of characters. Nothing of it can be read anyway. */
function isWritable(character: string): boolean {
  const code = character.codePointAt(0) ?? 0;
  if (code < 0x20) return character === '\t' || character === '\n' || character === '\r';
  return !(code >= 0xd800 && code <= 0xdfff) && code !== 0xfffe && code !== 0xffff;
}

function textOf(cell: ExportedCell): string {
  return typeof cell === 'string' ? cell : frenchDate(cell.date);
}

function harmless(text: string): string {
  return FORMULA_START.test(text) ? `'${text}` : text;
}

function quoted(text: string): string {
  return /[";\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
