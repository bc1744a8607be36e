import { randomUUID } from 'node:crypto';
import {
  confirmAgreementCommand,
  describeCaseFile,
  listCaseFiles,
  namePathReferent,
  showCaseFile,
  withdrawAgreementCommand,
  writeCaseSummary,
  writeCaseWords,
  type BodyOf,
  type Endpoint,
  type ParamsOf,
} from '@passerelle/contracts';
import type { AgreementPurpose, CaseFile, Organisation } from '@passerelle/domain';
import pg from 'pg';
import { CaseFileRepository } from '../../model/case-files/case-file.repository.js';
import { asJob, TestCommittee } from '../committees/test-committee.js';
import type { MemberActor } from '../../platform/database/actor.js';
import { startTestApp, type TestApp } from '../../testing/test-app.js';
import { MemberClient } from '../../testing/member-client.js';
import { callEndpoint } from '../../testing/call-endpoint.js';
import { CASE_FILE_ENDPOINTS } from './case-files.endpoints.js';
import { DescribeCaseFile } from './commands/describe-case-file.js';
import { WriteCaseWords } from './commands/write-case-words.js';
import { TestDesk } from './test-case-files.js';

type Facts = BodyOf<typeof describeCaseFile>;
const AN_HOUR_LATER = new Date('2026-11-24T09:00:00Z');

let app: TestApp;
let desk: TestDesk;
let school: Organisation;
let yanis: MemberActor;
let ines: MemberActor;
let caseFile: CaseFile;

beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.close());

beforeEach(async () => {
  app.clock.set('2026-11-24T08:00:00Z');
  desk = await TestDesk.create(app);
  school = await desk.committee.organisation('training-provider', 'École du Geste');
  yanis = await desk.committee.member('prescriber', desk.missionLocale);
  ines = await desk.committee.member('training-provider', school);
  const barriers = ['sante--acces-aux-soins', 'mobilite--preparer-un-permis'];
  caseFile = await desk.caseFile({ providerOrganisationId: school.id, barriers, words: 'Avant', wordsBy: null });
});

const ofCase = <E extends Endpoint<typeof showCaseFile.params>>(actor: MemberActor, contract: E, body?: BodyOf<E>) =>
  callEndpoint(app, CASE_FILE_ENDPOINTS, actor, contract, { params: { caseFileId: caseFile.id } as ParamsOf<E>, body });
const shown = (actor: MemberActor) => ofCase(actor, showCaseFile);
const stored = () => asJob(app, (tx) => app.get(CaseFileRepository).get(tx, caseFile.id));
const refusal = (refused: string, field?: string) => ({ refusal: field ? { refused, field } : { refused } });
const versioned = (expectedVersion = 1) => ({ commandId: randomUUID(), expectedVersion });

const facts = (some: Partial<Facts> = {}) => ({
  ...versioned(),
  ...{ label: 'Lina B.', commune: 'Muret', territory: 'Toulouse', ageBand: '26-45' as const, audience: '' },
  ...{ moment: 'during' as const, status: 'suspended' as const, reason: 'Permis absent', barriers: [] as string[] },
  lastContactOn: '2026-11-20',
  ...some,
});
const describing = (actor: MemberActor, some: Partial<Facts> = {}) => ofCase(actor, describeCaseFile, facts(some));
const refer = (actor: MemberActor, to: MemberActor | null, version = 1) =>
  ofCase(actor, namePathReferent, { ...versioned(version), accountId: to?.accountId ?? null });

describe('its facts', () => {
  it('[CASE-6] [CASE-4] are corrected by a member who follows the case; what the common file hides stays, unseen', async () => {
    await describing(ines, { barriers: ['famille--garde-denfants'] });
    const { reason, status, ageBand, lastContactOn, barriers, version, commune } = await shown(yanis);
    expect({ reason, status, ageBand, lastContactOn, version, commune }).toEqual({
      ...{ reason: 'Permis absent', status: 'suspended', ageBand: '26-45', lastContactOn: '2026-11-20' },
      ...{ version: 2, commune: 'Muret' },
    });
    expect(barriers).toEqual(['famille--garde-denfants']);
    expect((await stored()).barriers).toEqual(['famille--garde-denfants', 'sante--acces-aux-soins']);
  });

  it.each<[Partial<Facts>, string, string]>([
    [{ lastContactOn: '1900-01-01' }, 'date-invalid', 'lastContactOn'],
    [{ lastContactOn: '1999-12-31' }, 'date-invalid', 'lastContactOn'],
    [{ lastContactOn: '2026-02-30' }, 'date-invalid', 'lastContactOn'],
    [{ lastContactOn: '2026-11-25' }, 'date-in-future', 'lastContactOn'],
    [{ label: 'Lina 😀' }, 'label-too-precise', 'label'],
    [{ barriers: ['sante--bien-etre'] }, 'invalid', 'barriers'],
  ])('[CASE-13] [CASE-6] %j is refused as %s, and nothing changes', async (some, refused, field) => {
    await expect(describing(yanis, some)).rejects.toMatchObject(refusal(refused, field));
    expect(await stored()).toEqual(caseFile);
  });

  it('are the committee’s own day: tomorrow here is today there', async () => {
    app.clock.set('2026-11-24T23:30:00Z');
    await describing(yanis, { lastContactOn: '2026-11-25' });
    expect(await shown(yanis)).toMatchObject({ lastContactOn: '2026-11-25', today: '2026-11-25' });
  });

  it('two concurrent corrections: one is taken, the other gets the version', async () => {
    const both = await Promise.allSettled([describing(yanis), describing(ines, { reason: 'Autre' })]);
    const refused = both.flatMap((one): unknown[] => (one.status === 'rejected' ? [one.reason] : []));
    expect(refused).toMatchObject([{ refusal: { refused: 'stale-version', version: 2 } }]);
  });
});

describe('words and summary', () => {
  it('[CASE-7] the words and the wish, by who wrote them down and when', async () => {
    app.clock.set(AN_HOUR_LATER.toISOString());
    const said = { words: 'Je veux apprendre 😀', wish: 'Un métier dehors' };
    await ofCase(ines, writeCaseWords, { ...versioned(), ...said });
    const { words, wish, wordsAt, wordsByName } = await shown(desk.claire);
    expect({ words, wish, wordsAt }).toEqual({ ...said, wordsAt: AN_HOUR_LATER.toISOString() });
    expect(wordsByName).toMatch(/^Membre \d+$/);
    await ofCase(yanis, writeCaseWords, { ...versioned(2), words: '', wish: '' });
    expect(await shown(desk.claire)).toMatchObject({ words: null, wish: null, wordsAt: null, wordsByName: null });
  });

  it('[CASE-9] one summary, which everybody who follows the case reads', async () => {
    await ofCase(yanis, writeCaseSummary, { ...versioned(), summary: 'Deux ans sans formation.' });
    for (const actor of [yanis, ines, desk.claire]) {
      expect(await shown(actor)).toMatchObject({ summary: 'Deux ans sans formation.', version: 2 });
    }
  });
});

describe('its referent', () => {
  it('[CASE-10] [DO-13] is one member, who sees the case from then on, and no longer once another is named', async () => {
    const housing = await desk.committee.organisation('housing', 'Point Logement');
    const paul = await desk.committee.member('support-partner', housing);
    await expect(shown(paul)).rejects.toMatchObject(refusal('not-found'));
    await refer(yanis, paul);
    expect(await shown(paul)).toMatchObject({
      pathReferent: { accountId: paul.accountId, organisationName: 'Point Logement' },
      access: expect.arrayContaining([
        expect.objectContaining({ why: 'referent', organisationName: 'Point Logement' }),
      ]),
    });
    await refer(desk.claire, ines, 2);
    await expect(shown(paul)).rejects.toMatchObject(refusal('not-found'));
    await refer(desk.claire, null, 3);
    expect(await shown(yanis)).toMatchObject({ pathReferent: null });
  });

  it('[DO-19] holds a membership of the committee that may be shown a case; the choice says how many each follows', async () => {
    const observer = await desk.committee.member('observer', desk.missionLocale);
    const elsewhere = await TestCommittee.create(app);
    const stranger = await elsewhere.member('prescriber', await elsewhere.organisation('plie'));
    for (const other of [observer, stranger]) {
      await expect(refer(yanis, other)).rejects.toMatchObject(refusal('not-a-member', 'accountId'));
    }
    await expect(refer(ines, ines)).rejects.toMatchObject(refusal('not-allowed'));
    await desk.caseFile({ pathReferentId: ines.accountId, status: 'exited' });
    await desk.caseFile({ pathReferentId: ines.accountId });
    const { referents } = await shown(yanis);
    expect(referents).toHaveLength(3);
    expect(referents).toContainEqual(expect.objectContaining({ accountId: ines.accountId, portfolio: 1 }));
    expect((await shown(ines)).referents).toEqual([]);
  });
});

describe('the agreement', () => {
  const confirmOn = async (givenOn: string, ...purposes: AgreementPurpose[]) => {
    const { version: expectedVersion } = await shown(yanis);
    return callEndpoint(app, CASE_FILE_ENDPOINTS, yanis, confirmAgreementCommand, {
      params: { caseFileId: caseFile.id },
      body: { commandId: randomUUID(), expectedVersion, purposes, givenOn },
    });
  };
  const confirm = (...purposes: AgreementPurpose[]) => confirmOn(AN_HOUR_LATER.toISOString().slice(0, 10), ...purposes);

  it('[CASE-2] [CASE-15] is given for the purposes that are named, and widened by naming more', async () => {
    app.clock.set(AN_HOUR_LATER.toISOString());
    await confirm('discussion');
    const narrowed = { recordedAt: AN_HOUR_LATER.toISOString(), purposes: ['discussion'], withdrawnAt: null };
    expect(await shown(yanis)).toMatchObject({ agreement: narrowed, abilities: { confirmAgreement: true } });
    await expect(confirm('partners')).rejects.toMatchObject(refusal('invalid', 'agreement'));
    expect(await shown(yanis)).toMatchObject({ agreement: narrowed, version: 2 });
    await confirm('discussion', 'partners');
    expect(await shown(yanis)).toMatchObject({
      agreement: { purposes: ['discussion', 'partners'] },
      abilities: { confirmAgreement: false, withdrawAgreement: true },
    });
  });

  it('[CASE-22] is dated by the day it was given, apart from when it was recorded', async () => {
    app.clock.set(AN_HOUR_LATER.toISOString());
    await confirmOn('2026-10-30', 'discussion');
    const { agreement, agreementGivenOn } = await shown(yanis);
    expect(agreement).toMatchObject({ givenOn: '2026-10-30', recordedAt: AN_HOUR_LATER.toISOString() });
    expect(agreementGivenOn).toBe('2026-10-30');
    await expect(confirmOn('2027-01-01', 'discussion')).rejects.toMatchObject(refusal('date-in-future', 'givenOn'));
    expect((await shown(yanis)).agreementGivenOn).toBe('2026-10-30');
  });

  it('[CASE-8] [CASE-2] withdrawn, it starts anew when the person agrees again', async () => {
    await ofCase(ines, withdrawAgreementCommand, versioned());
    expect(await shown(yanis)).toMatchObject({ abilities: { confirmAgreement: true, propose: false } });
    await confirm('discussion', 'partners');
    const { agreement, abilities } = await shown(yanis);
    expect(agreement).toMatchObject({ withdrawnAt: null, withdrawnByName: null, purposes: ['discussion', 'partners'] });
    expect(abilities.propose).toBe(true);
  });
});

it('the list and the page agree, and the list holds what a search looks in', async () => {
  await describing(yanis);
  const params = { committeeId: desk.committee.id };
  const [line] = await callEndpoint(app, CASE_FILE_ENDPOINTS, yanis, listCaseFiles, { params });
  const page = await shown(yanis);
  expect(line).toMatchObject({ label: 'Lina B.', commune: 'Muret', prescriberName: 'Mission locale' });
  expect(line).toMatchObject({ reference: caseFile.reference, providerName: 'École du Geste' });
  expect(page).toMatchObject({ ...line, abilities: expect.objectContaining(line?.abilities ?? {}) });
});

it('each change leaves its trace, a refused one its own', async () => {
  const params = { caseFileId: caseFile.id };
  const correct = () => app.run(yanis, (tx) => app.get(DescribeCaseFile).execute(tx, params, facts()));
  const said = { ...versioned(2), words: 'Oui', wish: '' };
  await correct();
  await app.run(yanis, (tx) => app.get(WriteCaseWords).execute(tx, params, said));
  // What is refused is written where the answer leaves: this one is sent as a browser sends it.
  const browser = await MemberClient.signIn(app, await app.listen(), yanis.accountId);
  expect((await browser.ask(describeCaseFile, params, facts())).refusal?.refused).toBe('stale-version');
  const client = new pg.Client({ connectionString: app.ownerUrl });
  await client.connect();
  const traces = await client.query('select action, subject_id, refused from audit where actor = $1 order by id', [
    `member:${yanis.accountId}`,
  ]);
  await client.end();
  const of = { subject_id: caseFile.id };
  expect(traces.rows).toEqual([
    { ...of, action: 'case-file.describe', refused: null },
    { ...of, action: 'case-file.write-words', refused: null },
    { ...of, action: `POST ${describeCaseFile.path}`, refused: 'stale-version' },
  ]);
});
