import { parse } from 'csv-parse/sync';
import pg from 'pg';
import { testAccount } from '../../committees/test-committee.js';
import type { MemberActor } from '../../../platform/database/actor.js';
import { startTestApp, type TestApp } from '../../../testing/test-app.js';
import { ExportCaseFiles } from './export-case-files.js';
import { TestDesk } from '../test-case-files.js';

let app: TestApp;
let desk: TestDesk;

beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.close());

beforeEach(async () => {
  desk = await TestDesk.create(app);
});

const exporting = (actor: MemberActor, format: 'csv' | 'xlsx' = 'csv') =>
  app.get(ExportCaseFiles).execute(actor, desk.committee.id, format);
const contentOf = async (actor: MemberActor) => Buffer.from((await exporting(actor)).content, 'base64');

async function linesOf(actor: MemberActor): Promise<Record<string, string>[]> {
  return parse(await contentOf(actor), { bom: true, delimiter: ';', columns: true });
}

it('[DO-16] gives the names, the agreement as of the day it was given, and the next step', async () => {
  const school = await desk.committee.organisation('training-provider', 'École du Geste');
  const ines = await desk.committee.member('training-provider', school);
  const caseFile = await desk.caseFile({
    reference: 'A-1',
    label: 'Lina B.',
    providerOrganisationId: school.id,
    pathReferentId: ines.accountId,
    agreementGivenOn: '2026-11-03',
  });
  await desk.decision(caseFile, { outcome: 'SUSPEND', plannedDate: '2026-12-01', carrierOrganisationId: school.id });
  expect(await linesOf(desk.claire)).toEqual([
    expect.objectContaining({
      Référence: 'A-1',
      'Prénom et initiale': 'Lina B.',
      Prescripteur: 'Mission locale',
      'Organisme de formation': 'École du Geste',
      'Référent de parcours': expect.stringMatching(/^Membre \d+$/),
      Accord: 'Recueilli le 03/11/2026',
      'Étape suivante': 'Suspension',
      Échéance: '01/12/2026',
      Porteur: 'École du Geste',
    }),
  ]);
});

it('holds no word of the person, no summary, no reason, no barrier', async () => {
  await desk.caseFile({
    reason: 'SECRET-1',
    words: 'SECRET-2',
    wish: 'SECRET-3',
    summary: 'SECRET-4',
    barriers: ['SECRET-5'],
    audience: 'SECRET-6',
  });
  const content = (await contentOf(desk.claire)).toString('utf8');
  expect(content).toContain('DEMO-');
  expect(content).not.toContain('SECRET');
});

it('is named by its day in the committee, and by no person', async () => {
  app.clock.set('2026-11-24T23:30:00Z');
  const files = [await exporting(desk.claire), await exporting(desk.claire, 'xlsx')];
  app.clock.set('2026-11-24T08:00:00Z');
  expect(files.map(({ fileName }) => fileName)).toEqual(['situations-2026-11-25.csv', 'situations-2026-11-25.xlsx']);
  expect(Buffer.from(files[1]?.content ?? '', 'base64').toString('latin1', 0, 2)).toBe('PK');
});

it('[DO-16] holds the cases that the member sees, and no other', async () => {
  const agency = await desk.committee.organisation('france-travail', 'Agence');
  const housing = await desk.committee.organisation('housing', 'Point Logement');
  const partner = await desk.committee.member('support-partner', housing);
  await desk.caseFile({ reference: 'A-1' });
  await desk.caseFile({ reference: 'B-1', prescriberOrganisationId: agency.id });
  await desk.caseFile({ reference: 'C-1', prescriberOrganisationId: agency.id, pathReferentId: partner.accountId });
  const references = async (actor: MemberActor) => (await linesOf(actor)).map((line) => line['Référence']);
  expect(await references(desk.claire)).toEqual(['A-1', 'B-1', 'C-1']);
  expect(await references(await desk.committee.member('prescriber', agency))).toEqual(['B-1', 'C-1']);
  expect(await references(partner)).toEqual(['C-1']);
  expect(await references(await desk.committee.member('support-partner', housing))).toEqual([]);
});

it('[DO-16] is refused to coordinators, observers and administrators; strangers find no committee', async () => {
  const refused = (code: string) => ({ refusal: { refused: code } });
  for (const role of ['coordinator', 'observer'] as const) {
    const member = await desk.committee.member(role, desk.missionLocale);
    await expect(exporting(member)).rejects.toMatchObject(refused('not-allowed'));
  }
  await expect(exporting(await testAccount(app, true))).rejects.toMatchObject(refused('not-allowed'));
  await expect(exporting(await testAccount(app))).rejects.toMatchObject(refused('not-found'));
});

it('[DO-16] leaves a trace', async () => {
  await exporting(desk.claire);
  const client = new pg.Client({ connectionString: app.ownerUrl });
  await client.connect();
  const traces = await client.query('select actor, action from audit where committee_id = $1', [desk.committee.id]);
  await client.end();
  expect(traces.rows).toEqual([{ actor: `member:${desk.claire.accountId}`, action: 'case-files.export' }]);
});
