import { randomUUID } from 'node:crypto';
import { openCaseFile, prepareCaseFile, type BodyOf } from '@passerelle/contracts';
import type { Organisation } from '@passerelle/domain';
import { TestDesk } from '../test-case-files.js';
import { testAccount } from '../../committees/test-committee.js';
import { asJob } from '../../committees/test-committee.js';
import type { MemberActor } from '../../../platform/database/actor.js';
import { startTestApp, type TestApp } from '../../../testing/test-app.js';
import { CaseFileRepository } from '../../../model/case-files/case-file.repository.js';
import { CommitteeRepository } from '../../../model/committees/committee.repository.js';
import { CASE_FILE_TABLE } from '../../../model/case-files/case-file.table.js';
import { callEndpoint } from '../../../testing/call-endpoint.js';
import { CASE_FILE_ENDPOINTS } from '../case-files.endpoints.js';

type Request = BodyOf<typeof openCaseFile>;

let app: TestApp;
let desk: TestDesk;
let agency: Organisation;
let school: Organisation;
let yanis: MemberActor;

beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.close());

beforeEach(async () => {
  desk = await TestDesk.create(app);
  agency = await desk.committee.organisation('france-travail', 'Agence');
  school = await desk.committee.organisation('training-provider', 'École du Geste');
  yanis = await desk.committee.member('prescriber', desk.missionLocale);
});

const asked = (some: Partial<Request> = {}): Request => ({
  commandId: randomUUID(),
  reference: 'A-1',
  label: 'Lina B.',
  commune: 'Muret',
  territory: 'Toulouse',
  ageBand: '16-25',
  audience: 'jeunes',
  moment: 'before-entry',
  reason: 'Attend une place',
  barriers: ['mobilite--preparer-un-permis'],
  words: 'Je veux apprendre 😀',
  wish: '',
  prescriberOrganisationId: desk.missionLocale.id,
  providerOrganisationId: null,
  agreement: [],
  agreementGivenOn: null,
  ...some,
});
const inCommittee = () => ({ committeeId: desk.committee.id });
const open = (actor: MemberActor, some: Partial<Request> = {}) =>
  callEndpoint(app, CASE_FILE_ENDPOINTS, actor, openCaseFile, { params: inCommittee(), body: asked(some) });
const prepare = (actor: MemberActor) =>
  callEndpoint(app, CASE_FILE_ENDPOINTS, actor, prepareCaseFile, { params: inCommittee() });
const stored = () => asJob(app, (tx) => app.get(CaseFileRepository).ofCommittee(tx, desk.committee.id));
const refusal = (refused: string, field?: string) => ({ refusal: field ? { refused, field } : { refused } });

describe('the form of a new case', () => {
  it('[CASE-11] proposes the reference that goes on, and the committee’s territory', async () => {
    await desk.caseFile({ reference: 'DEMO-041' });
    await desk.caseFile({ reference: 'DEMO-007' });
    expect(await prepare(desk.claire)).toMatchObject({ reference: 'DEMO-042', territory: 'Toulouse' });
  });

  it('[DO-15] offers a facilitator every prescriber, and a prescriber its own organisation', async () => {
    const names = ({ prescribers }: { prescribers: { name: string }[] }) => prescribers.map(({ name }) => name).sort();
    expect(names(await prepare(desk.claire))).toEqual(['Agence', 'Mission locale']);
    const own = await prepare(yanis);
    expect(names(own)).toEqual(['Mission locale']);
    expect(own).toMatchObject({ providers: [{ id: school.id }], mayConfirm: [desk.missionLocale.id] });
    expect((await prepare(desk.claire)).mayConfirm).toEqual([]);
  });
});

describe('opening a case', () => {
  it('[DO-15] [CASE-7] keeps what was given; its id is that of the command', async () => {
    const commandId = randomUUID();
    expect(await open(yanis, { commandId, providerOrganisationId: school.id })).toEqual({ caseFileId: commandId });
    expect(await stored()).toMatchObject([
      {
        ...{ id: commandId, reference: 'A-1', label: 'Lina B.', commune: 'Muret', status: 'open', version: 1 },
        ...{ words: 'Je veux apprendre 😀', wordsBy: yanis.accountId, wordsAt: app.clock.now(), wish: null },
        ...{ providerOrganisationId: school.id, agreementAt: null, importId: null, pathReferentId: null },
      },
    ]);
  });

  it('[DO-3] [CASE-2] the prescriber confirms at the same time that the person agrees, and to what; a facilitator does not', async () => {
    await open(yanis, { agreement: ['discussion'], agreementGivenOn: '2026-10-30' });
    expect(await stored()).toMatchObject([
      {
        ...{ agreementGivenOn: '2026-10-30', agreementAt: app.clock.now(), agreementBy: yanis.accountId },
        ...{ agreementPurposes: ['discussion'], version: 1 },
      },
    ]);
    const attempt = open(desk.claire, { reference: 'A-2', agreement: ['discussion'], agreementGivenOn: '2026-10-30' });
    await expect(attempt).rejects.toMatchObject(refusal('not-allowed', 'agreement'));
    expect(await stored()).toHaveLength(1);
  });

  it.each([
    [null, 'date-invalid'],
    ['2030-01-01', 'date-in-future'],
  ])('[CASE-22] an agreement given on %s opens nothing', async (agreementGivenOn, refused) => {
    const attempt = open(yanis, { agreement: ['discussion'], agreementGivenOn });
    await expect(attempt).rejects.toMatchObject(refusal(refused, 'agreementGivenOn'));
    expect(await stored()).toEqual([]);
  });

  it('[CASE-15] an agreement to be passed on, without that to be discussed, opens nothing', async () => {
    await expect(open(yanis, { agreement: ['partners'] })).rejects.toMatchObject(refusal('invalid', 'agreement'));
    expect(await stored()).toEqual([]);
  });

  it('[CASE-1] a reference opens one case, whatever its spaces, also when two are opened concurrently; sent twice, one', async () => {
    const commandId = randomUUID();
    await Promise.all([open(yanis, { commandId }), open(yanis, { commandId })]);
    expect(await stored()).toHaveLength(1);
    await expect(open(desk.claire, { reference: ' A-1 ' })).rejects.toMatchObject({
      refusal: { refused: 'reference-taken', field: 'reference', freeReference: 'A-2' },
    });
    const both = await Promise.allSettled([open(yanis, { reference: 'B' }), open(desk.claire, { reference: 'B' })]);
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(await stored()).toHaveLength(2);
  });

  it('[SEE-3] nothing of what was given can be read in the table', async () => {
    await open(yanis, { reason: 'SECRET', words: 'SECRET', wish: 'SECRET', audience: 'SECRET' });
    const [row] = await asJob(app, (tx) => tx.manager.findBy(CASE_FILE_TABLE, { committeeId: desk.committee.id }));
    const sealed = [row?.reason, row?.words, row?.wish, row?.audience, row?.barriers];
    for (const bytes of sealed) expect(bytes?.toString('utf8')).not.toMatch(/SECRET|permis/);
    expect(sealed.every((bytes) => bytes instanceof Buffer)).toBe(true);
  });

  it.each<[Partial<Request>, string, string]>([
    [{ reference: ' ' }, 'text-empty', 'reference'],
    [{ reference: 'x'.repeat(41) }, 'text-too-long', 'reference'],
    [{ reference: '1 85 05 78 006 084' }, 'looks-like-social-security-number', 'reference'],
    [{ reference: 'DUPONT Jean-Michel 12/03/1985' }, 'looks-like-personal-details', 'reference'],
    [{ commune: 'Jean DUPONT' }, 'looks-like-personal-details', 'commune'],
    [{ territory: '12 rue des Lilas' }, 'looks-like-personal-details', 'territory'],
    [{ audience: '05 61 00 00 00' }, 'looks-like-personal-details', 'audience'],
    [{ label: 'Lina Bernard' }, 'label-too-precise', 'label'],
    [{ label: 'Noé 😀' }, 'label-too-precise', 'label'],
    [{ reason: '' }, 'text-empty', 'reason'],
    [{ words: 'Mon 1 85 05 78 006 084' }, 'looks-like-social-security-number', 'words'],
    [{ barriers: ['sante--acces-aux-soins'] }, 'invalid', 'barriers'],
    [{ providerOrganisationId: randomUUID() }, 'not-a-provider', 'providerOrganisationId'],
  ])('[CASE-5] [CASE-6] %j is refused as %s, and no case is opened', async (some, refused, field) => {
    await expect(open(yanis, some)).rejects.toMatchObject(refusal(refused, field));
    expect(await stored()).toEqual([]);
  });

  it('[DO-15] is for its prescriber and for facilitators, for an organisation that prescribes', async () => {
    const other = await desk.committee.member('prescriber', agency);
    await expect(open(other)).rejects.toMatchObject(refusal('not-allowed'));
    await expect(open(await testAccount(app, true))).rejects.toMatchObject(refusal('not-allowed'));
    await expect(open(await testAccount(app))).rejects.toMatchObject(refusal('not-found'));
    const wrong = open(desk.claire, { prescriberOrganisationId: school.id });
    await expect(wrong).rejects.toMatchObject(refusal('organisation-not-in-committee', 'prescriberOrganisationId'));
    expect(await stored()).toEqual([]);
    await open(desk.claire, { prescriberOrganisationId: agency.id });
    expect(await stored()).toHaveLength(1);
  });

  it('[DO-15] a member who may not is refused while another command holds the committee', async () => {
    const other = await desk.committee.member('prescriber', agency);
    await asJob(app, async (tx) => {
      await app.get(CommitteeRepository).lock(tx, desk.committee.id);
      await expect(open(other)).rejects.toMatchObject(refusal('not-allowed'));
    });
  });

  it.each<[Partial<Request>, string, string]>([
    [{ barriers: ['sante--acces-aux-soins'] }, 'invalid', 'barriers'],
    [{ label: 'Lina Bernard' }, 'label-too-precise', 'label'],
    [{ providerOrganisationId: randomUUID() }, 'not-a-provider', 'providerOrganisationId'],
    [{ reference: 'A-9' }, 'not-allowed', 'agreement'],
  ])(
    '[DO-3] an agreement that a facilitator confirms is refused after what is wrong in the case: %j',
    async (some, ...by) => {
      await open(yanis, { reference: 'A-9' });
      await expect(open(desk.claire, { agreement: ['discussion'], ...some })).rejects.toMatchObject(refusal(...by));
    },
  );
});
