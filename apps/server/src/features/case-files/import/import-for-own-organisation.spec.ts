import { randomUUID } from 'node:crypto';
import { matchColumns, type Organisation } from '@passerelle/domain';
import { CaseFileRepository } from '../../../model/case-files/case-file.repository.js';
import type { MemberActor } from '../../../platform/database/actor.js';
import { startTestApp, type TestApp } from '../../../testing/test-app.js';
import { asJob } from '../../committees/test-committee.js';
import { TestDesk } from '../test-case-files.js';
import { ImportCases } from './import-cases.js';
import { PreviewCaseImport } from './preview-case-import.js';

const HEADING = 'ref,tranche_age,type_prescripteur,etape,motif,organisme prescripteur';
const MAPPING = [...matchColumns(HEADING.split(','))];

let app: TestApp;
let desk: TestDesk;
let agency: Organisation;
/** Prescribes for the mission locale; the agency is another prescriber. */
let yanis: MemberActor;

beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.close());

beforeEach(async () => {
  desk = await TestDesk.create(app);
  agency = await desk.committee.organisation('france-travail', 'Agence');
  yanis = await desk.committee.member('prescriber', desk.missionLocale);
});

type Row = [reference: string, kind: 'ML' | 'FT', name?: string];

const textOf = (rows: Row[]): string =>
  Buffer.from(
    [HEADING, ...rows.map(([reference, kind, name = '']) => `${reference},16-25,${kind},suspendu,Motif,${name}`)].join(
      '\n',
    ),
  ).toString('base64');
const importing = (rows: Row[], actor = yanis) =>
  app
    .get(ImportCases)
    .execute(actor, desk.committee.id, { commandId: randomUUID(), content: textOf(rows), mapping: MAPPING });
const preview = (rows: Row[], actor = yanis) =>
  app.get(PreviewCaseImport).execute(actor, desk.committee.id, { content: textOf(rows) });
const stored = () => asJob(app, (tx) => app.get(CaseFileRepository).ofCommittee(tx, desk.committee.id));

const other = (line: number, reference: string, field = 'prescriberKind') => ({
  ...{ line, reference, freeReference: null, problems: [{ field, problem: 'other-prescriber' }] },
});

it('[DO-15] a prescriber brings the cases of its own organisation, line by line; a facilitator those of any', async () => {
  const rows: Row[] = [
    ['A-1', 'ML'],
    ['A-2', 'FT'],
    ['A-3', 'FT', 'Agence'],
  ];
  const refused = [other(3, 'A-2'), other(4, 'A-3', 'prescriberName')];
  expect(await preview(rows)).toMatchObject({ ready: 1, known: 0, refused });
  expect(await importing(rows)).toMatchObject({ added: 1, known: 0, refused });
  expect((await stored()).map(({ reference }) => reference)).toEqual(['A-1']);
  expect(await importing(rows, desk.claire)).toMatchObject({ added: 2, known: 1, refused: [] });
});

it('[COM-6] a line of another prescriber is answered alike, whether or not its reference exists', async () => {
  await desk.caseFile({ reference: 'B-1', prescriberOrganisationId: agency.id });
  const asked = async (reference: string) =>
    JSON.stringify(await preview([[reference, 'FT']])).replaceAll(reference, '');
  expect(await asked('B-1')).toBe(await asked('B-2'));
});

it('[COM-6] a reference that is taken is refused without whose; others that are free are proposed, each once', async () => {
  for (const reference of ['B-1', 'B-2']) {
    await desk.caseFile({ reference, prescriberOrganisationId: agency.id, label: 'Lina B.' });
  }
  const rows: Row[] = [
    ['B-1', 'ML'],
    ['B-3', 'ML'],
    ['B-2', 'ML'],
  ];
  const taken = (line: number, reference: string, freeReference: string) => ({
    ...{ line, reference, freeReference, problems: [{ field: 'reference', problem: 'reference-taken' }] },
  });
  const refused = [taken(2, 'B-1', 'B-4'), taken(4, 'B-2', 'B-5')];
  const seen = await preview(rows);
  expect(seen).toMatchObject({ ready: 1, known: 0, refused });
  for (const words of ['Lina', 'Agence', agency.id]) expect(JSON.stringify(seen)).not.toContain(words);
  expect(await importing(rows)).toMatchObject({ added: 1, known: 0, refused });
});

it('[COM-6] only cases that its author sees are counted as known', async () => {
  await desk.caseFile({ reference: 'C-1' });
  await desk.caseFile({ reference: 'C-2', prescriberOrganisationId: agency.id, pathReferentId: yanis.accountId });
  await desk.caseFile({ reference: 'C-3', prescriberOrganisationId: agency.id });
  const rows: Row[] = [
    ['C-1', 'ML'],
    ['C-2', 'FT'],
    ['C-3', 'FT'],
  ];
  expect(await preview(rows)).toMatchObject({ ready: 0, known: 2, refused: [other(4, 'C-3')] });
  expect(await preview(rows, desk.claire)).toMatchObject({ ready: 0, known: 3, refused: [] });
});

it('[COM-6] no free reference is made of a cell of the list', async () => {
  await desk.caseFile({ reference: 'D-1', prescriberOrganisationId: agency.id });
  const rows: Row[] = [
    ['D-1', 'ML'],
    ['185057800608491', 'ML'],
    [`D-${'9'.repeat(15_000)}`, 'ML'],
  ];
  expect((await preview(rows)).refused[0]).toMatchObject({ reference: 'D-1', freeReference: 'D-2' });
});
