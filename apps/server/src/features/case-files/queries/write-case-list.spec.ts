import { parse } from 'csv-parse/sync';
import readSheets from 'read-excel-file/universal';
import { aCaseFile } from '@passerelle/testing';
import { CASE_LIST_COLUMNS, type ExportedCase } from '../case-list-columns.js';
import { unpackedSheet } from '../test-unpacked.js';
import { writeCsv, writeXlsx } from './write-case-list.js';

const HEADINGS = [
  'Référence',
  'Prénom et initiale',
  'Tranche d’âge',
  'Commune',
  'Bassin d’emploi',
  'Moment',
  'État',
  'Prescripteur',
  'Organisme de formation',
  'Référent de parcours',
  'Accord',
  'Étape suivante',
  'Échéance',
  'Porteur',
];

function aLine(some: Partial<ExportedCase> = {}): ExportedCase {
  return {
    caseFile: aCaseFile({ reference: 'DEMO-001', label: 'Lina B.', commune: 'Muret' }),
    prescriberName: 'Mission locale',
    providerName: null,
    referentName: 'Inès M.',
    agreement: { given: '2026-11-02', withdrawn: null },
    nextStep: null,
    ...some,
  };
}

const readCsv = (file: Buffer): string[][] => parse(file, { bom: true, delimiter: ';' });

async function readXlsx(file: Buffer): Promise<unknown[][]> {
  const [sheet] = await readSheets(new Uint8Array(file).buffer);
  return sheet?.data ?? [];
}

it('writes its columns in French, in both formats', async () => {
  expect(CASE_LIST_COLUMNS.map(({ heading }) => heading)).toEqual(HEADINGS);
  expect(readCsv(writeCsv([]))).toEqual([HEADINGS]);
  expect(await readXlsx(await writeXlsx([]))).toEqual([HEADINGS]);
});

it('is opened by a spreadsheet in French without a question: its mark, its semicolons, its ends of lines', () => {
  const file = writeCsv([aLine()]);
  expect(file.subarray(0, 3).toString('hex')).toBe('efbbbf');
  expect(file.toString('utf8').split('\r\n')).toHaveLength(3);
});

it('says the same in both formats, dates as dates in the spreadsheet', async () => {
  const step = { text: 'Organiser une navette', outcome: null, date: '2026-12-03', carrierName: 'Mobilité 31' };
  const lines = [
    aLine({ nextStep: { kind: 'follow-up', ...step } }),
    aLine({
      caseFile: aCaseFile({ reference: 'A', label: null, moment: 'before-exit', status: 'suspended', ageBand: '46+' }),
      agreement: { given: '2026-11-02', withdrawn: '2026-11-20' },
      providerName: 'École du Geste',
      referentName: null,
      nextStep: { ...step, kind: 'decision', text: null, outcome: 'IMMERSION' },
    }),
    aLine({ agreement: null }),
  ];
  const written = readCsv(writeCsv(lines)).slice(1);
  expect(written.map((row) => row.slice(7))).toEqual([
    ['Mission locale', '', 'Inès M.', 'Recueilli le 02/11/2026', 'Organiser une navette', '03/12/2026', 'Mobilité 31'],
    ['Mission locale', 'École du Geste', '', 'Retiré le 20/11/2026', 'Immersion (PMSMP)', '03/12/2026', 'Mobilité 31'],
    ['Mission locale', '', 'Inès M.', 'Non recueilli', '', '', ''],
  ]);
  expect(written[1]?.slice(0, 7)).toEqual([
    'A',
    '',
    '46 ans et plus',
    '',
    'Toulouse',
    'Avant la sortie',
    'En suspension',
  ]);
  const cells = (await readXlsx(await writeXlsx(lines))).slice(1);
  expect(cells[0]?.[12]).toEqual(new Date('2026-12-03T00:00:00Z'));
  const spoken = (cell: unknown) => (cell instanceof Date ? '03/12/2026' : (cell ?? ''));
  expect(cells.map((row) => row.map(spoken))).toEqual(written);
});

describe('what a spreadsheet would take for a formula', () => {
  const texts = [
    '=1+1',
    '=HYPERLINK("http://exemple.test";"ici")',
    '+33 6',
    '-2',
    '@SUM(A1)',
    '\t=1',
    '\r=1',
    '\0=1',
    'déjà = rien',
    'un; "deux"\nlignes',
    "'=1",
  ];
  const lines = texts.map((text) => aLine({ prescriberName: text }));
  const column = HEADINGS.indexOf('Prescripteur');

  it('is a text in CSV: an apostrophe precedes it, and nothing else changes', () => {
    const read = readCsv(writeCsv(lines)).slice(1);
    const cells = read.map((row) => row[column] ?? '');
    expect(cells.filter((cell) => /^[=+\-@\t\r\0]/.test(cell))).toEqual([]);
    expect(cells.slice(0, 8)).toEqual(texts.slice(0, 8).map((text) => `'${text}`));
    expect(cells.slice(8)).toEqual(texts.slice(8));
    expect(read.every((row) => row.length === HEADINGS.length)).toBe(true);
  });

  it('is a text in a spreadsheet, as it was written', async () => {
    const file = await writeXlsx(lines);
    const read = (await readXlsx(file)).slice(1).map((row) => row[column]);
    // The reader of this test trims its texts; what no XML may hold is left out.
    expect(read).toEqual(texts.map((text) => text.replace('\0', '').trim()));
    expect(read.every((cell) => typeof cell === 'string')).toBe(true);
  });

  it('is never written as a formula in the file', async () => {
    expect(unpackedSheet(await writeXlsx(lines))).not.toMatch(/<f[ >]/);
  });
});
