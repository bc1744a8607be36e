// Reads a spreadsheet in a process of its own, which its parent stops when it takes too long and which ends by itself
// when it takes too much room. Plain JavaScript, so that Node starts the same file from the sources (tests) and beside
// the bundle (product): it is an entry of its own in vite.config.mts. Cells leave as texts, as a reader of the sheet
// would copy them.
import { createRequire } from 'node:module';
import { setPriority } from 'node:os';
import readSheets from 'read-excel-file/universal';

// What judges must see what reads: the fflate that the reader itself unpacks with.
const { unzipSync } = createRequire(createRequire(import.meta.url).resolve('read-excel-file/universal'))('fflate');

// The server answers its members meanwhile: they come first where processors are few.
setPriority(10);

// read-excel-file (9.3.17, parseXml.js) parses in pieces and halves their size, down to nothing, each time that one
// takes more than 7 ms by the clock: on a busy machine a long cell then never ends. Nothing else reads the clock in
// this process, so it is stopped: the pieces only grow.
Date.now = () => 0;

/** As many digits as a spreadsheet keeps, without grouping nor exponent. */
const DIGITS = { useGrouping: false, maximumSignificantDigits: 15 };

function dateText(date) {
  const year = date.getUTCFullYear();
  return year >= 1 && year <= 9999 ? date.toISOString().slice(0, 10) : '#DATE!';
}

function cellText(value, limits) {
  if (value === null || value === undefined) return '';
  if (value instanceof Date) return dateText(value);
  if (typeof value === 'boolean') return value ? 'VRAI' : 'FAUX';
  const text = typeof value === 'number' ? value.toLocaleString('en-US', DIGITS) : String(value);
  // One character too many says that it was cut.
  return text.slice(0, limits.cellCharacters + 1);
}

/** What a sheet has too much of to be a list, if anything; the reader gives each row its full width. */
function excessOf(rows, limits) {
  if ((rows[0]?.length ?? 0) > limits.width) return 'columns';
  const filled = rows.reduce((count, row) => (row.some((value) => value !== null) ? count + 1 : count), 0);
  return filled > limits.rows + limits.titleLines ? 'rows' : null;
}

/** The lines of a sheet. One that is larger than any list leaves its beginning only, to be recognised and refused. */
function outlineOf({ sheet, data }, limits) {
  const rows = data ?? [];
  const excess = excessOf(rows, limits);
  const kept = excess === null ? rows : rows.slice(0, limits.titleLines);
  return {
    name: sheet,
    excess,
    rows: kept.map((row) => row.slice(0, limits.width).map((cell) => cellText(cell, limits))),
  };
}

/** A line or a cell with its address, as every program writes them; the reader fills all gaps between two of them. */
const PLACED = /<(?:row|c)\s(?:[^>]*?\s)?r="([A-Z]*)(\d+)"/g;

function columnOf(letters) {
  return [...letters].reduce((column, letter) => column * 26 + letter.charCodeAt(0) - 64, 0);
}

/** The address of a cell that makes a sheet spread too far, whatever extent it declares; null when there is none. */
function farCell(bytes, limits) {
  const files = unzipSync(bytes, { filter: ({ name }) => name.endsWith('.xml') });
  for (const file of Object.values(files)) {
    let [lines, columns] = [1, 1];
    for (const [, letters, digits] of Buffer.from(file).toString('latin1').matchAll(PLACED)) {
      lines = Math.max(lines, Number(digits));
      columns = Math.max(columns, columnOf(letters));
      if (lines > limits.sheetLines || lines * columns > limits.sheetCells) return `${letters || 'A'}${digits}`;
    }
  }
  return null;
}

async function read({ bytes, limits }) {
  try {
    const far = farCell(bytes, limits);
    if (far !== null) return { far };
    const sheets = await readSheets(bytes.slice().buffer);
    return { sheets: sheets.map((sheet) => outlineOf(sheet, limits)) };
  } catch {
    // Whatever it stumbles over, the file is not what a spreadsheet writes.
    return { unreadable: true };
  }
}

process.once('message', async (message) => {
  process.send(await read(message), () => process.disconnect());
});
