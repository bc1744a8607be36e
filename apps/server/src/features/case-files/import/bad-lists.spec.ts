import { importCases, listCaseFiles, listCaseImports, previewCaseImport } from '@passerelle/contracts';
import { matchColumns } from '@passerelle/domain';
import writeExcelFile from 'write-excel-file/node';
import { MemberClient, newCommand } from '../../../testing/member-client.js';
import { setScene, type Scene } from '../../../testing/scene.js';
import { startTestApp, type TestApp } from '../../../testing/test-app.js';
import { LARGEST_FILE } from './decode-file.js';
import { rowOf, workbookOf } from './test-workbook.js';

const HEADINGS = ['ref', 'prénom', 'tranche_age', 'type_prescripteur', 'etape', 'motif'];
const MAPPING = [...matchColumns(HEADINGS)];
const GOOD = ['A-1', 'Lina B.', '16-25', 'ML', 'suspendu', 'Motif'];

let app: TestApp;
let scene: Scene;
let facilitator: MemberClient;

beforeAll(async () => {
  app = await startTestApp();
  const address = await app.listen();
  scene = await setScene(app, 0);
  facilitator = await MemberClient.signIn(app, address, scene.people.facilitator.id);
});
afterAll(() => app.close());
afterEach(async () => {
  const params = { committeeId: scene.committee.id };
  expect(await facilitator.get(listCaseFiles, params)).toEqual([]);
  expect(await facilitator.get(listCaseImports, params)).toEqual([]);
});

/** Over HTTP, as a browser sends it: the preview, then the import whatever the preview said. */
async function send(file: Buffer, mapping = MAPPING) {
  const content = file.toString('base64');
  const params = { committeeId: scene.committee.id };
  const preview = await facilitator.ask(previewCaseImport, params, { content });
  const body = { commandId: newCommand(), content, mapping };
  return { preview, imported: await facilitator.ask(importCases, params, body) };
}

const csv = (...rows: string[][]) => Buffer.from([HEADINGS, ...rows].map((row) => row.join(';')).join('\n'));
const xlsx = (...rows: string[][]) =>
  workbookOf({ Liste: [HEADINGS, ...rows].map((row, index) => rowOf(index + 1, row)).join('') });
const many = Array.from({ length: 50_000 }, (_, index) => [`R${index}`, ...GOOD.slice(1)]);
/** A megabyte that does not shrink much: what shrinks too well is refused before it is unpacked. */
const large = [...GOOD.slice(0, 5), Array.from({ length: 150_000 }, (_, index) => String(index)).join(' ')];

describe('a list that cannot be read is refused whole, and nothing of it is kept', () => {
  it.each<[string, () => Buffer | Promise<Buffer>, object]>([
    ['[IMP-7] 50,000 rows of text', () => csv(...many), { refused: 'too-many-rows' }],
    ['[IMP-7] a cell of a megabyte in a text', () => csv(GOOD, large), { refused: 'cell-too-large', field: '3' }],
    [
      '[IMP-7] a cell of a megabyte in a spreadsheet',
      () => xlsx(GOOD, large),
      { refused: 'cell-too-large', field: '3' },
    ],
    ['a picture called .csv', () => Buffer.from('89504e470d0a1a0a0000000d', 'hex'), { refused: 'file-unreadable' }],
    ['a PDF called .xlsx', () => Buffer.from('%PDF-1.7\n'), { refused: 'file-unreadable' }],
    ['an archive called .xlsx', () => Buffer.from('504b030414000000', 'hex'), { refused: 'file-unreadable' }],
    ['an empty file', () => Buffer.from('\n'), { refused: 'file-empty' }],
    ['more than five mebibytes', () => Buffer.alloc(LARGEST_FILE + 1, 'a'), { refused: 'too-large' }],
  ])('%s', async (_, make, refusal) => {
    const { imported } = await send(await make());
    expect(imported).toMatchObject({ view: null, refusal });
  });
});

describe('a row that cannot be a case stays out, with its reason', () => {
  const outcome = async (file: Buffer) => {
    const { preview, imported } = await send(file);
    expect(preview.view?.refused).toEqual(imported.view?.refused);
    expect(imported.view).toMatchObject({ importId: null, added: 0, known: 0 });
    return imported.view?.refused.map(({ line, problems }) => [line, ...problems]);
  };

  it('[IMP-3] an age band that a spreadsheet made a date of 1900', async () => {
    const date = { value: new Date('1900-01-16T00:00:00Z'), type: Date, format: 'dd/mm/yyyy' };
    const row = ['A-1', 'Lina B.', date, 'ML', 'suspendu', 'Motif'];
    const file = await writeExcelFile([HEADINGS, row]).toBuffer();
    expect(await outcome(file)).toEqual([[2, { field: 'ageBand', problem: 'unknown-value' }]]);
  });

  it('[CASE-5] an emoji instead of a name', async () => {
    const rows = ['🦊', 'Lina 🦊', 'Lina🦊'].map((name, index) => [`A-${index}`, name, ...GOOD.slice(2)]);
    const tooPrecise = { field: 'label', problem: 'label-too-precise' };
    const refused = [2, 3, 4].map((line) => [line, tooPrecise]);
    expect(await outcome(csv(...rows))).toEqual(refused);
    expect(await outcome(xlsx(...rows))).toEqual(refused);
  });

  it('[CASE-18] [CASE-19] a name or an address where a code or a town is expected; the name is not repeated', async () => {
    const rest = GOOD.slice(1);
    const rows = [
      ['DUPONT Jean-Michel 12/03/1985', ...rest, 'Muret'],
      ['A-1', ...rest, 'DUPONT Jean'],
      ['A-2', ...rest, '12 rue des Lilas'],
      ['A-3', ...rest, '0561000000'],
    ];
    const file = Buffer.from([[...HEADINGS, 'commune'], ...rows].map((row) => row.join(';')).join('\n'));
    const { preview } = await send(file, [...MAPPING, 'commune']);
    const personal = (field: string) => [{ field, problem: 'looks-like-personal-details' }];
    expect(preview.view).toMatchObject({
      ready: 0,
      refused: [
        { line: 2, reference: null, problems: personal('reference') },
        { line: 3, reference: 'A-1', problems: personal('commune') },
        { line: 4, reference: 'A-2', problems: personal('commune') },
        { line: 5, reference: 'A-3', problems: personal('commune') },
      ],
    });
  });
});
