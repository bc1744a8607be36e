import { randomUUID } from 'node:crypto';
import { matchColumns, type Organisation } from '@passerelle/domain';
import pg from 'pg';
import { asJob, TestCommittee, testAccount } from '../../committees/test-committee.js';
import { CAS_FICTIFS } from '../../../dev/demo/cas-fictifs.js';
import type { MemberActor } from '../../../platform/database/actor.js';
import { startTestApp, type TestApp } from '../../../testing/test-app.js';
import { CaseFileRepository } from '../../../model/case-files/case-file.repository.js';
import { CASE_FILE_TABLE } from '../../../model/case-files/case-file.table.js';
import { ImportCases } from './import-cases.js';
import { PreviewCaseImport } from './preview-case-import.js';

let app: TestApp;
let committee: TestCommittee;
let claire: MemberActor;
let missionLocale: Organisation;

const HEADING = 'ref,tranche_age,type_prescripteur,etape,motif';
const MAPPING = [...matchColumns(HEADING.split(','))];
const KINDS = ['france-travail', 'cap-emploi', 'departement', 'plie', 'youth-justice', 'second-chance-school'] as const;

beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.close());

beforeEach(async () => {
  committee = await TestCommittee.create(app, { kind: 'orientation-commission', territory: 'Toulouse' });
  missionLocale = await committee.organisation('mission-locale', 'Mission locale');
  claire = await committee.member('facilitator', await committee.organisation('region'));
});

const base64 = (text: string, encoding: BufferEncoding = 'utf8') => Buffer.from(text, encoding).toString('base64');
const importing = (text: string, actor = claire, mapping = MAPPING, commandId: string = randomUUID()) =>
  app.get(ImportCases).execute(actor, committee.id, { commandId, content: base64(text), mapping });
const preview = (text: string, actor = claire) =>
  app.get(PreviewCaseImport).execute(actor, committee.id, { content: base64(text) });
const stored = () => asJob(app, (tx) => app.get(CaseFileRepository).ofCommittee(tx, committee.id));
const refusal = (code: string) => ({ refusal: expect.objectContaining({ refused: code }) });

describe('the list of the demo', () => {
  beforeEach(async () => {
    for (const kind of KINDS) await committee.organisation(kind);
  });

  it('is ready as it is, whole, in a commission with one organisation of each kind that prescribes', async () => {
    const seen = await preview(CAS_FICTIFS);
    expect(seen).toMatchObject({ missing: [], ready: 36, known: 0, refused: [] });
    expect(seen.source).toEqual({ kind: 'csv', encoding: 'utf-8', separator: ',' });
    expect(seen.columns[1]).toEqual({ heading: 'ze2020', field: null, examples: [] });
    expect(await stored()).toEqual([]);
  });

  it('gives thirty-six cases; their territory, their moment and their status come from their row', async () => {
    const mapping = (await preview(CAS_FICTIFS)).columns.map(({ field }) => field);
    expect(await importing(CAS_FICTIFS, claire, mapping)).toEqual({
      importId: expect.any(String),
      added: 36,
      known: 0,
      refused: [],
    });
    const cases = await stored();
    expect(cases).toHaveLength(36);
    expect(new Set(cases.map(({ territory }) => territory)).size).toBe(9);
    expect(cases.find(({ reference }) => reference === 'DEMO-006')).toMatchObject({
      moment: 'during',
      status: 'suspended',
      territory: 'Toulouse',
      agreementAt: null,
      version: 1,
      reason: 'Suspension de deux mois pour démarches de logement, logement trouvé, demande de reprise.',
      barriers: ['logement-hebergement--louer-un-logement'],
    });
    expect(new Set(cases.map(({ personId }) => personId)).size).toBe(36);
  });

  it('[CASE-1] imported again, by the same person or by another, changes nothing', async () => {
    const mapping = (await preview(CAS_FICTIFS)).columns.map(({ field }) => field);
    await importing(CAS_FICTIFS, claire, mapping);
    const before = await stored();
    const other = await committee.member('facilitator', missionLocale);
    const nothing = { importId: null, added: 0, known: 36, refused: [] };
    expect(await importing(CAS_FICTIFS, other, mapping)).toEqual(nothing);
    expect(await preview(CAS_FICTIFS)).toMatchObject({ ready: 0, known: 36 });
    expect(await stored()).toEqual(before);
  });

  it('[CASE-1] imported twice at the same time gives thirty-six cases', async () => {
    const mapping = (await preview(CAS_FICTIFS)).columns.map(({ field }) => field);
    const results = await Promise.all([1, 2, 3].map(() => importing(CAS_FICTIFS, claire, mapping)));
    expect(results.map(({ added }) => added).sort()).toEqual([0, 0, 36]);
    expect(await stored()).toHaveLength(36);
  });

  it('comes the same with semicolons and in Windows-1252, as spreadsheets save it', async () => {
    const rows =
      'ref;tranche_age;type_prescripteur;etape;motif\nÉTÉ-1;16-25;ML;avant entrée;À l’été, cœur léger : 3 €\n';
    const bytes = Buffer.from(rows.replace(/’/g, '\u0092').replace(/œ/g, '\u009c').replace(/€/g, '\u0080'), 'latin1');
    const content = bytes.toString('base64');
    const seen = await app.get(PreviewCaseImport).execute(claire, committee.id, { content });
    expect(seen).toMatchObject({ source: { encoding: 'windows-1252', separator: ';' }, ready: 1 });
    await app.get(ImportCases).execute(claire, committee.id, { commandId: randomUUID(), content, mapping: MAPPING });
    expect(await stored()).toEqual([
      expect.objectContaining({ reference: 'ÉTÉ-1', reason: 'À l’été, cœur léger : 3 €', territory: 'Toulouse' }),
    ]);
  });
});

const refusedLine = (line: number, reference: string | null, field: string, problem: string) => ({
  ...{ line, reference, freeReference: null, problems: [{ field, problem }] },
});

describe('bad rows', () => {
  const rows = [
    HEADING,
    'A,16-25,ML,suspendu,Bon',
    'B,16-25,ML,bientôt,Étape inconnue',
    'A,16-25,ML,suspendu,Encore A',
    ',16-25,ML,suspendu,Sans référence',
    'C,16-25,FT,suspendu,Aucune agence ici',
    'D,16-25,ML,suspendu,Numéro 1 85 05 78 006 084',
    'E,16-25,ML,suspendu,Une virgule, sans guillemets',
  ].join('\n');

  it('stay out with their line, their reference and their reasons; the good ones come in', async () => {
    const result = await importing(rows);
    expect(result).toEqual({
      importId: expect.any(String),
      added: 1,
      known: 0,
      refused: [
        refusedLine(3, 'B', 'moment', 'unknown-value'),
        refusedLine(4, 'A', 'reference', 'duplicated-in-file'),
        refusedLine(5, null, 'reference', 'missing'),
        refusedLine(6, 'C', 'prescriberKind', 'no-such-organisation'),
        refusedLine(7, 'D', 'reason', 'looks-like-social-security-number'),
        refusedLine(8, 'E', 'reason', 'unknown-value'),
      ],
    });
    expect((await stored()).map(({ reference }) => reference)).toEqual(['A']);
  });

  it('are shown by the preview in the same words', async () => {
    const { ready, refused } = await preview(rows);
    const result = await importing(rows);
    expect(ready).toBe(result.added);
    expect(refused).toEqual(result.refused);
  });

  it('a social-security number taken for a reference is not repeated', async () => {
    const { refused } = await importing(`${HEADING}\n185 05 78 006 084,16-25,ML,suspendu,Motif`);
    expect(refused).toEqual([refusedLine(2, null, 'reference', 'looks-like-social-security-number')]);
  });
});

describe('organisations', () => {
  const mapping = matchColumns([
    'ref',
    'tranche_age',
    'type_prescripteur',
    'etape',
    'motif',
    'organisme prescripteur',
    'organisme',
  ]);
  const withNames = (prescriber: string, provider: string) =>
    importing(`a,b,c,d,e,f,g\nA,16-25,ML,suspendu,Motif,${prescriber},${provider}`, claire, [...mapping]);

  it('two of one kind need a name, written as people write it', async () => {
    const muret = await committee.organisation('mission-locale', 'Mission locale de Muret');
    expect((await withNames('', '')).refused[0]?.problems).toEqual([
      { field: 'prescriberKind', problem: 'several-organisations' },
    ]);
    expect((await withNames('Mission locale d’Auch', '')).refused[0]?.problems).toEqual([
      { field: 'prescriberName', problem: 'no-such-organisation' },
    ]);
    expect(await withNames('MISSION LOCALE de Muret ', '')).toMatchObject({ added: 1 });
    expect((await stored())[0]?.prescriberOrganisationId).toBe(muret.id);
  });

  it('the provider is one of the committee, by its name', async () => {
    const school = await committee.organisation('training-provider', 'École du Geste Métier');
    await committee.organisation('housing', 'Point Logement');
    expect((await withNames('', 'Point Logement')).refused[0]?.problems).toEqual([
      { field: 'providerName', problem: 'no-such-organisation' },
    ]);
    expect(await withNames('', 'ecole du geste metier')).toMatchObject({ added: 1 });
    expect((await stored())[0]?.providerOrganisationId).toBe(school.id);
  });
});

describe('a list that can’t be imported', () => {
  it('without a required column: the preview names it, importing is refused', async () => {
    const text = 'ref,tranche_age,etape,motif\nA,16-25,suspendu,Motif';
    expect(await preview(text)).toMatchObject({ missing: ['prescriberKind'], ready: 0, refused: [] });
    const mapping = [...matchColumns(['ref', 'tranche_age', 'etape', 'motif'])];
    await expect(importing(text, claire, mapping)).rejects.toMatchObject(refusal('column-missing'));
  });

  it('is refused from anybody but a facilitator or a prescriber', async () => {
    const partner = await committee.member('support-partner', await committee.organisation('housing'));
    for (const attempt of [preview, importing]) {
      await expect(attempt(`${HEADING}\nA,16-25,ML,suspendu,M`, partner)).rejects.toMatchObject(refusal('not-allowed'));
      const stranger = await testAccount(app);
      await expect(attempt(`${HEADING}\nA,16-25,ML,suspendu,M`, stranger)).rejects.toMatchObject(refusal('not-found'));
    }
  });
});

it('all or nothing: when the last row can’t be written, none is', async () => {
  const rows = Array.from({ length: 600 }, (_, index) => `R${index},16-25,ML,suspendu,Motif`);
  const list = [HEADING, ...rows].join('\n');
  const tables = ['case_file', 'person', 'seal_key'];
  const counts = () => Promise.all(tables.map((table) => asJob(app, (tx) => tx.manager.count(table))));
  const before = await counts();
  await asOwner(`alter table case_file add constraint stop check (reference <> 'R599')`);
  await expect(importing(list)).rejects.toThrow('stop');
  expect(await counts()).toEqual(before);
  await asOwner('alter table case_file drop constraint stop');
  expect(await importing(list)).toMatchObject({ added: 600 });
});

/** Something that only the owner of the tables may do. */
async function asOwner(statement: string, values: string[] = []): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: app.ownerUrl });
  await client.connect();
  const { rows } = await client.query<{ actor: string; action: string }>(statement, values);
  await client.end();
  return rows;
}

it('seals what reveals a person’s life: the database holds none of its words', async () => {
  await importing(`${HEADING}\nA,16-25,ML,suspendu,Un secret bien gardé`);
  const rows = await asJob(app, (tx) => tx.manager.findBy(CASE_FILE_TABLE, { committeeId: committee.id }));
  const bytes = rows.flatMap(({ reason, barriers }) => [reason, barriers]).map((sealed) => sealed.toString('utf8'));
  expect(bytes.join()).not.toContain('secret');
  expect((await stored())[0]?.reason).toBe('Un secret bien gardé');
});

it('leaves a trace of each import and of each preview', async () => {
  await preview(`${HEADING}\nA,16-25,ML,suspendu,Motif`);
  await importing(`${HEADING}\nA,16-25,ML,suspendu,Motif`);
  const actor = `member:${claire.accountId}`;
  const traces = await asOwner('select actor, action from audit where committee_id = $1 order by id', [committee.id]);
  expect(traces).toEqual([
    { actor, action: 'case-files.preview-import' },
    { actor, action: 'case-files.import' },
  ]);
});
