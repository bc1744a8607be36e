import { randomUUID } from 'node:crypto';
import { confirmAgreements, listCaseFiles, nameProvider } from '@passerelle/contracts';
import { AGREEMENT_PURPOSES, type CaseFile, type Organisation } from '@passerelle/domain';
import { aCaseFile } from '@passerelle/testing';
import { asJob, TestCommittee, testAccount } from '../committees/test-committee.js';
import type { MemberActor } from '../../platform/database/actor.js';
import { startTestApp, type TestApp } from '../../testing/test-app.js';
import { CASE_FILE_TABLE } from '../../model/case-files/case-file.table.js';
import { CaseFileRepository } from '../../model/case-files/case-file.repository.js';
import { callEndpoint } from '../../testing/call-endpoint.js';
import { CASE_FILE_ENDPOINTS } from './case-files.endpoints.js';

let app: TestApp;
let committee: TestCommittee;
let missionLocale: Organisation;
let agency: Organisation;
let school: Organisation;
let claire: MemberActor;
let yanis: MemberActor;
let own: CaseFile;
let other: CaseFile;

beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.close());

beforeEach(async () => {
  committee = await TestCommittee.create(app);
  missionLocale = await committee.organisation('mission-locale', 'Mission locale');
  agency = await committee.organisation('france-travail', 'Agence');
  school = await committee.organisation('training-provider', 'École du Geste Métier');
  claire = await committee.member('facilitator', await committee.organisation('region'));
  yanis = await committee.member('prescriber', missionLocale);
  own = caseOf(missionLocale, 'A-1');
  other = caseOf(agency, 'A-2');
  await asJob(app, (tx) => app.get(CaseFileRepository).add(tx, [own, other]));
});

function caseOf(prescriber: Organisation, reference: string): CaseFile {
  return aCaseFile({
    committeeId: committee.id,
    reference,
    prescriberOrganisationId: prescriber.id,
    providerOrganisationId: null,
    agreementAt: null,
    agreementBy: null,
    version: 1,
  });
}

const stored = (id: string) => asJob(app, (tx) => app.get(CaseFileRepository).get(tx, id));
const list = (actor: MemberActor) =>
  callEndpoint(app, CASE_FILE_ENDPOINTS, actor, listCaseFiles, { params: { committeeId: committee.id } });
const refusal = (code: string) => ({ refusal: expect.objectContaining({ refused: code }) });

describe('the list', () => {
  it('[SEE-3] shows a prescriber their own cases, a facilitator all of them', async () => {
    expect((await list(yanis)).map(({ reference }) => reference)).toEqual(['A-1']);
    expect((await list(claire)).map(({ reference }) => reference)).toEqual(['A-1', 'A-2']);
  });

  it('[DO-3] says who may confirm and propose', async () => {
    const [seen] = await list(yanis);
    expect(seen).toMatchObject({
      prescriberName: 'Mission locale',
      providerName: null,
      agreementGivenOn: null,
      abilities: { confirmAgreement: true, propose: true },
    });
    expect((await list(claire))[0]?.abilities).toEqual({ confirmAgreement: false, propose: true });
  });

  it('[SEE-5] is empty for a partner, a coordinator and an administrator, and refused to a stranger', async () => {
    const partner = await committee.member('support-partner', await committee.organisation('housing'));
    const coordinator = await committee.member('coordinator', school);
    for (const actor of [partner, coordinator, await testAccount(app, true)]) expect(await list(actor)).toEqual([]);
    await expect(list(await testAccount(app))).rejects.toMatchObject(refusal('not-found'));
  });
});

describe('confirming agreements', () => {
  const DISCUSSION = { purposes: ['discussion' as const], givenOn: '2026-10-30' };
  const confirmIn = async (committeeId: string, actor: MemberActor, ...cases: CaseFile[]): Promise<number> => {
    const body = { commandId: randomUUID(), caseFileIds: cases.map(({ id }) => id), ...DISCUSSION };
    const input = { params: { committeeId }, body };
    return (await callEndpoint(app, CASE_FILE_ENDPOINTS, actor, confirmAgreements, input)).confirmed;
  };
  const confirm = (actor: MemberActor, ...cases: CaseFile[]) => confirmIn(committee.id, actor, ...cases);

  it('[CASE-2] is done for many in one command, and leaves out the cases of others', async () => {
    expect(await confirm(yanis, own, other)).toBe(1);
    expect(await stored(own.id)).toMatchObject({ agreementBy: yanis.accountId, version: 2 });
    expect((await stored(own.id)).agreementAt).toEqual(app.clock.now());
    expect((await stored(own.id)).agreementGivenOn).toBe('2026-10-30');
    expect(await stored(other.id)).toMatchObject({ agreementAt: null, version: 1 });
  });

  it('[CASE-23] leaves an agreement in force as it is, its purposes and its day', async () => {
    const given = { agreementGivenOn: '2026-10-02', agreementAt: app.clock.now(), agreementBy: yanis.accountId };
    const wide = { ...given, agreementPurposes: [...AGREEMENT_PURPOSES] };
    await asJob(app, (tx) => tx.manager.update(CASE_FILE_TABLE, { id: own.id }, wide));
    expect(await confirm(yanis, own)).toBe(0);
    expect(await stored(own.id)).toMatchObject({ ...wide, version: 1 });
  });

  it('[CASE-2] twice, even at the same time, changes nothing more', async () => {
    expect((await Promise.all([confirm(yanis, own), confirm(yanis, own)])).sort()).toEqual([0, 1]);
    const first = await stored(own.id);
    app.clock.pass(5);
    expect(await confirm(yanis, own)).toBe(0);
    expect(await stored(own.id)).toEqual(first);
    expect(first.version).toBe(2);
  });

  it('[DO-3] by anybody else confirms nothing', async () => {
    expect(await confirm(claire, own, other)).toBe(0);
    await expect(confirm(await testAccount(app), own)).rejects.toMatchObject(refusal('not-found'));
    expect((await stored(own.id)).agreementAt).toBeNull();
  });

  it('does not reach into another committee', async () => {
    const elsewhere = await TestCommittee.create(app);
    const there = await elsewhere.member('prescriber', await elsewhere.organisation('mission-locale'));
    expect(await confirmIn(elsewhere.id, there, own)).toBe(0);
  });
});

describe('naming the provider', () => {
  const name = (
    actor: MemberActor,
    organisation: { id: string },
    expectedVersion = 1,
    commandId: string = randomUUID(),
  ) =>
    callEndpoint(app, CASE_FILE_ENDPOINTS, actor, nameProvider, {
      params: { caseFileId: own.id },
      body: { commandId, expectedVersion, organisationId: organisation.id },
    });

  it('[DO-7] by its prescriber or a facilitator lets that provider see the case', async () => {
    const ines = await committee.member('training-provider', school);
    expect(await list(ines)).toEqual([]);
    await name(yanis, school);
    expect((await list(ines)).map(({ providerName }) => providerName)).toEqual(['École du Geste Métier']);
    const another = await committee.organisation('training-provider', 'Atelier');
    await name(claire, another, 2);
    expect(await list(ines)).toEqual([]);
    expect(await stored(own.id)).toMatchObject({ providerOrganisationId: another.id, version: 3 });
  });

  it('[DO-7] is refused to its provider, and the case is not there for those who do not see it', async () => {
    const ines = await committee.member('training-provider', school);
    await expect(name(ines, school)).rejects.toMatchObject(refusal('not-found'));
    await name(yanis, school);
    await expect(name(ines, school, 2)).rejects.toMatchObject(refusal('not-allowed'));
  });

  it('takes a training provider of the committee, and no other member', async () => {
    const elsewhere = await TestCommittee.create(app);
    const theirs = await elsewhere.organisation('training-provider');
    for (const organisation of [agency, theirs, { id: randomUUID() }]) {
      await expect(name(yanis, organisation)).rejects.toMatchObject(refusal('not-a-provider'));
    }
  });

  it('is refused on a version that is no longer, with the one that is', async () => {
    await name(yanis, school);
    await expect(name(claire, school, 1)).rejects.toMatchObject({ refusal: { refused: 'stale-version', version: 2 } });
  });

  it('sent twice acts once', async () => {
    const commandId = randomUUID();
    await Promise.all([name(yanis, school, 1, commandId), name(yanis, school, 1, commandId)]);
    expect((await stored(own.id)).version).toBe(2);
  });
});
