import { findCaseSheet } from './find-case-sheet.js';
import { TITLE_LINES, type Sheet } from './read-spreadsheet.js';

const HEADINGS = ['Référence', 'Tranche d’âge', 'Type prescripteur', 'Étape', 'Motif'];
const ROW = ['A-1', '16-25', 'ML', 'suspendu', 'Motif'];
const aSheet = (name: string, rows: string[][], excess: Sheet['excess'] = null): Sheet => ({ name, excess, rows });

function refusedBy(...sheets: Sheet[]): unknown {
  try {
    findCaseSheet(sheets);
    return null;
  } catch (error) {
    return error;
  }
}

it('finds the headings under merged titles and empty lines, and numbers the lines as the sheet does', () => {
  const rows = [['Suivi des situations', '', '', '', ''], [], ['Novembre'], HEADINGS, [], ROW, ['', ' '], ROW];
  expect(findCaseSheet([aSheet('Liste', rows)])).toEqual({
    sheet: 'Liste',
    headingLine: 4,
    headings: HEADINGS,
    lines: [
      { number: 6, cells: ROW },
      { number: 8, cells: ROW },
    ],
  });
});

it('takes the first sheet that holds a list', () => {
  const notice = aSheet('Notice', [['Référence'], ['Motif'], ['Comment remplir']]);
  const found = findCaseSheet([
    notice,
    aSheet('Liste', [HEADINGS, ROW]),
    aSheet('Autre', [[...HEADINGS, 'Commune'], ROW]),
  ]);
  expect(found).toMatchObject({ sheet: 'Liste', headingLine: 1 });
});

it('takes the line that gives most columns when none gives them all', () => {
  const rows = [
    ['Titre', 'Motif'],
    ['Référence', 'Motif', 'Âge'],
    ['A-1', 'Motif', '16-25'],
  ];
  expect(findCaseSheet([aSheet('Liste', rows)])).toMatchObject({ headingLine: 2, lines: [{ number: 3 }] });
});

it('looks no further than the first lines', () => {
  const rows = (above: number) => [...Array.from({ length: above }, () => ['titre']), HEADINGS, ROW];
  expect(findCaseSheet([aSheet('Liste', rows(TITLE_LINES - 1))]).headingLine).toBe(TITLE_LINES);
  expect(findCaseSheet([aSheet('Liste', rows(TITLE_LINES))]).headingLine).toBe(1);
});

it('leaves out the columns that hold nothing, and keeps those that hold something without a heading', () => {
  const rows = [
    ['large titre', '', '', '', '', '', '', '', 'tout à droite'],
    ['', 'ref', '', 'motif', '', ''],
    ['', 'A-1', '', 'Motif', 'sans titre', ''],
  ];
  expect(findCaseSheet([aSheet('Liste', rows)])).toMatchObject({
    headings: ['ref', 'motif', ''],
    lines: [{ number: 3, cells: ['A-1', 'Motif', 'sans titre'] }],
  });
});

it('refuses a workbook without a line, and a list of more lines than it read', () => {
  expect(refusedBy()).toMatchObject({ refusal: { refused: 'file-empty' } });
  expect(refusedBy(aSheet('Liste', [[], ['', ' ']]))).toMatchObject({ refusal: { refused: 'file-empty' } });
  expect(refusedBy(aSheet('Liste', [HEADINGS], 'rows'))).toMatchObject({ refusal: { refused: 'too-many-rows' } });
  const wide = { refused: 'too-large', field: 'columns' };
  expect(refusedBy(aSheet('Liste', [HEADINGS], 'columns'))).toMatchObject({ refusal: wide });
  const long = aSheet('Archive', [['autre chose']], 'rows');
  expect(refusedBy(long, aSheet('Liste', [HEADINGS, ROW]))).toBeNull();
});
