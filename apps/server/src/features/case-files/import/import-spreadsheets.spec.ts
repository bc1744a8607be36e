import { randomUUID } from 'node:crypto';
import type { ColumnMapping } from '@passerelle/domain';
import writeExcelFile, { type SheetData } from 'write-excel-file/node';
import { asJob, TestCommittee, testAccount } from '../../committees/test-committee.js';
import type { MemberActor } from '../../../platform/database/actor.js';
import { startTestApp, type TestApp } from '../../../testing/test-app.js';
import { CaseFileRepository } from '../../../model/case-files/case-file.repository.js';
import { ImportCases } from './import-cases.js';
import { PreviewCaseImport } from './preview-case-import.js';
import { rowOf, workbookOf } from './test-workbook.js';

const HEADINGS = [
  ' Référence ',
  'Prénom',
  'Tranche d\u2019âge',
  'Type prescripteur',
  'Étape',
  'Motif',
  '',
  'Né le',
  'Repas',
];
const day = (text: string) => ({ value: new Date(`${text}T00:00:00Z`), type: Date, format: 'dd/mm/yyyy' });

let app: TestApp;
let committee: TestCommittee;
let claire: MemberActor;

beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.close());

beforeEach(async () => {
  committee = await TestCommittee.create(app, { territory: 'Toulouse' });
  claire = await committee.member('facilitator', await committee.organisation('mission-locale'));
});

/** A list as people keep it: a merged title, an empty line, the headings, and whatever they typed below. */
async function aSpreadsheet(lines: SheetData): Promise<Buffer> {
  const title = [{ value: 'Situations à examiner, novembre 2026', columnSpan: 6, fontWeight: 'bold' as const }];
  return writeExcelFile([
    { sheet: 'Notice', data: [['Une ligne par situation.']] },
    { sheet: 'Novembre', data: [title, [], HEADINGS, ...lines] },
  ]).toBuffer();
}

const preview = (file: Buffer, actor = claire, mapping?: ColumnMapping) =>
  app.get(PreviewCaseImport).execute(actor, committee.id, { content: file.toString('base64'), mapping });

async function importing(file: Buffer) {
  const mapping = (await preview(file)).columns.map(({ field }) => field);
  const command = { commandId: randomUUID(), content: file.toString('base64'), mapping };
  return app.get(ImportCases).execute(claire, committee.id, command);
}

const stored = () => asJob(app, (tx) => app.get(CaseFileRepository).ofCommittee(tx, committee.id));
const refusal = (refused: string, field?: string) => ({ refusal: field ? { refused, field } : { refused } });

describe('a spreadsheet as people keep it', () => {
  const lines = [
    ['A-1 ', 'Lina\u00a0B.', '16-25', 'ML', 'suspendu', ' Permis absent. ', null, day('2005-03-01'), true],
    [],
    [31, 'Noé', '26-45', 'ML ', 'Avant\u00a0entrée', 'Deux lignes :\nla seconde', null, day('1900-01-01'), false],
    ['A-3', '', day('2025-01-16'), 'ML', 'suspendu', 'Une tranche devenue une date', null, null, null],
    ['A-4', 'Noé 😀', '16-25', 'ML', 'suspendu', 'Un prénom illustré', null, null, null],
    ['A-5', 'Lina Bernard', '16-25', 'ML', 'suspendu', 'Un nom de famille', null, null, null],
    ['A-6', '', '16-25', 'ML', 'suspendu', 'Un numéro', null, 185057800608491, null],
  ];
  const refused = [
    { line: 7, reference: 'A-3', problems: [{ field: 'ageBand', problem: 'unknown-value' }] },
    { line: 8, reference: 'A-4', problems: [{ field: 'label', problem: 'label-too-precise' }] },
    { line: 9, reference: 'A-5', problems: [{ field: 'label', problem: 'label-too-precise' }] },
    { line: 10, reference: 'A-6', problems: [{ field: 'reason', problem: 'looks-like-social-security-number' }] },
  ];

  it('[IMP-3] is previewed: its sheet, its headings, its examples, and what is wrong line by line', async () => {
    const seen = await preview(await aSpreadsheet(lines));
    expect(seen.source).toEqual({ kind: 'xlsx', sheet: 'Novembre', headingLine: 3 });
    expect(seen.columns.map(({ heading, field }) => [heading, field])).toEqual([
      ['Référence', 'reference'],
      ['Prénom', 'label'],
      ['Tranche d\u2019âge', 'ageBand'],
      ['Type prescripteur', 'prescriberKind'],
      ['Étape', 'moment'],
      ['Motif', 'reason'],
      ['Né le', null],
      ['Repas', null],
    ]);
    expect(seen.columns[1]?.examples).toEqual(['Lina\u00a0B.', 'Noé', 'Noé 😀']);
    expect(seen).toMatchObject({ missing: [], ready: 2, known: 0, refused });
  });

  it('[IMP-9] shows no cell of a column that is not imported, and masks a social-security number in one that is', async () => {
    const { columns } = await preview(await aSpreadsheet(lines));
    expect(columns.slice(-2).map(({ examples }) => examples)).toEqual([[], []]);
    const taken = columns.map(({ field }, index) => (index === 6 ? 'territory' : index === 7 ? 'audience' : field));
    const asked = await preview(await aSpreadsheet(lines), claire, taken);
    expect(asked.columns.slice(-2).map(({ examples }) => examples)).toEqual([
      ['2005-03-01', '1900-01-01', '•••'],
      ['VRAI', 'FAUX'],
    ]);
  });

  it('[IMP-3] gives the cases of its good lines, and the same ones once', async () => {
    const file = await aSpreadsheet(lines);
    expect(await importing(file)).toMatchObject({ added: 2, known: 0, refused });
    expect(await stored()).toMatchObject([
      { reference: '31', label: 'Noé', moment: 'before-entry', reason: 'Deux lignes :\nla seconde', ageBand: '26-45' },
      { reference: 'A-1', label: 'Lina B.', moment: 'during', status: 'suspended', reason: 'Permis absent.' },
    ]);
    expect(await importing(file)).toMatchObject({ importId: null, added: 0, known: 2 });
  });
});

// A machine that does other work reads fifty thousand lines in half a minute.
jest.setTimeout(120_000);

describe('bad input', () => {
  const good = ['A-1', 'Lina B.', '16-25', 'ML', 'suspendu', 'Motif'];
  const headings = HEADINGS.slice(0, 6);
  const nothing = async () => expect(await stored()).toEqual([]);

  it('[IMP-7] fifty thousand lines are refused, and nothing is imported', async () => {
    const lines = Array.from({ length: 50_000 }, (_, index) => rowOf(index + 2, [`R${index}`, ...good.slice(1)]));
    const file = workbookOf({ Liste: rowOf(1, headings) + lines.join('') });
    await expect(importing(file)).rejects.toMatchObject(refusal('too-many-rows'));
    await nothing();
  });

  it('[IMP-7] a cell of a megabyte is refused, with its line', async () => {
    const large = Array.from({ length: 150_000 }, (_, index) => String(index)).join(' ');
    const file = workbookOf({ Liste: rowOf(1, headings) + rowOf(2, good) + rowOf(5, [...good.slice(0, 5), large]) });
    await expect(importing(file)).rejects.toMatchObject(refusal('cell-too-large', '5'));
    await nothing();
  });

  it('a file that is not what its name says is refused', async () => {
    const zip = Buffer.from('504b0304', 'hex');
    const older = Buffer.from('d0cf11e0a1b11ae1', 'hex');
    for (const file of [Buffer.concat([zip, Buffer.from('pas un classeur')]), older, Buffer.from('%PDF-1.7')]) {
      await expect(importing(file)).rejects.toMatchObject(refusal('file-unreadable'));
    }
    await expect(importing(workbookOf({ Liste: '' }))).rejects.toMatchObject(refusal('file-empty'));
    await nothing();
  });

  it('a text that a spreadsheet wrote is a text, whatever it was called', async () => {
    const text = `ref;tranche age;prescripteur;etape;motif\nA-1;16-25;ML;suspendu;Motif\n`;
    expect(await importing(Buffer.from(text))).toMatchObject({ added: 1 });
  });

  it('[DO-2] a member who may not bring a list does not have it read', async () => {
    const file = Buffer.from('%PDF-1.7');
    const partner = await committee.member('support-partner', await committee.organisation('housing'));
    await expect(preview(file, partner)).rejects.toMatchObject(refusal('not-allowed'));
    await expect(preview(file, await testAccount(app))).rejects.toMatchObject(refusal('not-found'));
  });
});
