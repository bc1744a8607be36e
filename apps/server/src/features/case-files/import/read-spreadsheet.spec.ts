import { setImmediate } from 'node:timers/promises';
import { IMPORT_LIMITS } from '@passerelle/domain';
import { ReadSpreadsheet } from './read-spreadsheet.js';
import { packageOf, rowOf, workbookOf, workbookParts } from './test-workbook.js';

const reader = new ReadSpreadsheet();
const refusal = (refused: string) => ({ refusal: { refused } });
const rowsOf = async (row: string, strings = '') =>
  (await reader.execute(workbookOf({ Liste: row }, strings)))[0]?.rows;

it('reads the sheets of a workbook in their order, lines and columns where they are', async () => {
  const sheets = await reader.execute(workbookOf({ Notice: '', Liste: rowOf(3, ['', 'B3']) }));
  expect(sheets).toEqual([
    { name: 'Notice', excess: null, rows: [] },
    {
      name: 'Liste',
      excess: null,
      rows: [
        ['', ''],
        ['', ''],
        ['', 'B3'],
      ],
    },
  ]);
});

it.each([
  ['a date', '<c r="A1" s="1"><v>46352</v></c>', '2026-11-26'],
  ['a date with an hour', '<c r="A1" s="1"><v>46352.75</v></c>', '2026-11-26'],
  ['a date of 1900', '<c r="A1" s="1"><v>61</v></c>', '1900-03-01'],
  ['a date far beyond any calendar', '<c r="A1" s="1"><v>9999999999</v></c>', '#DATE!'],
  ['a whole number', '<c r="A1"><v>31000</v></c>', '31000'],
  ['a long number', '<c r="A1"><v>1.85057800608491E14</v></c>', '185057800608491'],
  ['a decimal number', '<c r="A1"><v>0.1</v></c>', '0.1'],
  ['a number as it was computed', '<c r="A1"><v>16.100000000000001</v></c>', '16.1'],
  ['a boolean', '<c r="A1" t="b"><v>1</v></c>', 'VRAI'],
  ['what a formula gave', '<c r="A1" t="str"><f>B1&amp;"x"</f><v>déjà là</v></c>', 'déjà là'],
  ['the number that a formula gave', '<c r="A1"><f>6*7</f><v>42</v></c>', '42'],
  ['spaces around', '<c r="A1" t="inlineStr"><is><t>\u00a0 Toulouse\u00a0 </t></is></c>', 'Toulouse'],
  ['several lines', '<c r="A1" t="inlineStr"><is><t>un\ndeux</t></is></c>', 'un\ndeux'],
  ['rich text', '<c r="A1" t="s"><v>0</v></c>', 'Permis absent'],
])('reads %s', async (_what, cell, text) => {
  const strings = '<si><r><rPr><b/></rPr><t>Permis</t></r><r><t xml:space="preserve"> absent</t></r></si>';
  expect(await rowsOf(`<row r="1">${cell}</row>`, strings)).toEqual([[text]]);
});

it('says that a sheet has too many lines, and gives its first ones', async () => {
  const most = IMPORT_LIMITS.rows + 20;
  const lines = Array.from({ length: most + 1 }, (_, index) => rowOf(index + 1, ['x']));
  const [fits] = await reader.execute(workbookOf({ Liste: lines.slice(0, most).join('') }));
  expect(fits).toMatchObject({ excess: null });
  expect(fits?.rows).toHaveLength(most);
  const [sheet] = await reader.execute(workbookOf({ Liste: lines.join('') }));
  expect(sheet?.excess).toBe('rows');
  expect(sheet?.rows).toHaveLength(20);
});

it('says that a sheet has too many columns, however far the last one', async () => {
  for (const far of ['ALM1', 'ZZZZ1']) {
    const [sheet] = await reader.execute(workbookOf({ Liste: `<row r="1"><c r="${far}"><v>1</v></c></row>` }));
    expect(sheet?.excess).toBe('columns');
    expect(sheet?.rows[0]).toHaveLength(1_000);
  }
  const [fits] = await reader.execute(workbookOf({ Liste: '<row r="1"><c r="ALL1"><v>1</v></c></row>' }));
  expect([fits?.excess, fits?.rows[0]?.length]).toEqual([null, 1_000]);
});

describe('[IMP-7] a cell far from the others', () => {
  const list = rowOf(1, ['ref']) + rowOf(2, ['A-1']);
  it.each([
    ['lines below', '<row r="1048576"><c r="A1048576"><v>1</v></c></row>', 'A1048576'],
    ['lines below, in a line without a cell', '<row spans="1:2" r="1048576" ht="12"/>', 'A1048576'],
    ['lines below, in a line without a number', '<row><c s="0" r="B900000"><v>1</v></c></row>', 'B900000'],
    ['columns aside, in a list that is long', '<row r="5000"><c r="XFD5000"><v>1</v></c></row>', 'XFD5000'],
    ['in both directions', '<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>', 'A1048576'],
  ])('%s is refused with its address, before the sheet is read', async (_where, row, address) => {
    const since = performance.now();
    const reading = reader.execute(workbookOf({ Liste: list + row }));
    await expect(reading).rejects.toMatchObject({ refusal: { refused: 'cell-too-far', field: address } });
    expect(performance.now() - since).toBeLessThan(4_000);
  });

  it('is refused on any sheet, whatever extent the sheet declares', async () => {
    const parts = workbookParts({ Liste: list, Notes: '<row r="300000"><c r="A300000"><v>1</v></c></row>' });
    const declared = parts.map((part) => ({
      ...part,
      content: String(part.content).replace('<sheetData>', '<dimension ref="A1:B2"/><sheetData>'),
    }));
    await expect(reader.execute(packageOf(declared))).rejects.toMatchObject(refusal('cell-too-far'));
  });
});

it('cuts a cell that is too large, one character beyond the limit', async () => {
  const rows = await rowsOf(rowOf(1, [Array.from({ length: 200_000 }, (_, index) => String(index)).join('')]));
  expect(rows?.[0]?.[0]).toHaveLength(IMPORT_LIMITS.cellCharacters + 1);
});

describe('a file that is not what it says', () => {
  it.each([
    ['no XML', 'not <xml'],
    ['XML of something else', '<html><body>Bonjour</body></html>'],
  ])('%s instead of the workbook is refused', async (_what, content) => {
    const parts = workbookParts({ Liste: rowOf(1, ['x']) });
    const changed = parts.map((part) => (part.name === 'xl/workbook.xml' ? { ...part, content } : part));
    const read = reader.execute(packageOf(changed)).catch((error: unknown) => error);
    expect([await read]).toEqual([expect.objectContaining(refusal('file-unreadable'))]);
  });

  it('a directory that promises less than there is gets what it promised, and no more', async () => {
    const parts = workbookParts({ Liste: rowOf(1, ['x'.repeat(500_000)]) });
    const lying = parts.map((part) => (part.name.endsWith('sheet0.xml') ? { ...part, promised: 1_000 } : part));
    await expect(reader.execute(packageOf(lying))).rejects.toMatchObject(refusal('file-unreadable'));
  });

  it('a cell a billion lines below, hidden from whoever looks, is given up for lack of room; others are read meanwhile', async () => {
    const far = rowOf(1, ['ref']) + '<row r="&#52;000000000"><c r="A&#52;000000000"><v>1</v></c></row>';
    const [bomb, good] = [workbookOf({ Liste: far }), workbookOf({ Liste: rowOf(1, ['ref']) })];
    const givenUp = reader.execute(bomb).catch((error: unknown) => error);
    const first = await Promise.race([givenUp, reader.execute(good)]);
    expect(first).toMatchObject([{ rows: [['ref']] }]);
    expect([await givenUp]).toEqual([expect.objectContaining(refusal('too-large'))]);
  });

  it('entities that call each other are not unfolded', async () => {
    const unfolding = '<!DOCTYPE x [<!ENTITY a "boum"><!ENTITY b "&a;&a;&a;">]>';
    const parts = workbookParts({ Liste: rowOf(1, ['&b;']) });
    const changed = parts.map((part) =>
      part.name.endsWith('sheet0.xml') ? { ...part, content: unfolding + String(part.content) } : part,
    );
    const [sheet] = await reader.execute(packageOf(changed));
    expect(JSON.stringify(sheet)).not.toContain('boum');
  });
});

it('leaves the event loop free while it reads', async () => {
  const lines = Array.from({ length: 5_000 }, (_, index) => rowOf(index + 1, ['x', `${index}`]));
  const file = workbookOf({ Liste: lines.join('') });
  let isReading = true;
  let turns = 0;
  const reading = reader.execute(file).finally(() => (isReading = false));
  while (isReading) {
    await setImmediate();
    turns += 1;
  }
  expect((await reading)[0]?.rows).toHaveLength(5_000);
  expect(turns).toBeGreaterThan(100);
});
