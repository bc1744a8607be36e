import {
  acceptFollowUp,
  confirmAgreementCommand,
  endMembershipCommand,
  giveFollowUpCommand,
  listFollowUps,
  namePathReferent,
  showCaseFile,
} from '@passerelle/contracts';
import type { AgreementPurpose } from '@passerelle/domain';
import pg from 'pg';
import { FollowUpScene } from '../follow-ups/test-follow-ups.js';
import { newCommand } from '../../testing/member-client.js';
import type { Scene } from '../../testing/scene.js';
import { startTestApp, type TestApp } from '../../testing/test-app.js';
import { MembershipScene } from './test-memberships.js';

let app: TestApp;
let address: string;
let scene: FollowUpScene;
let admin: MembershipScene;
let caseFileId: string;

beforeAll(async () => {
  app = await startTestApp();
  address = await app.listen();
});
beforeEach(async () => {
  scene = await FollowUpScene.prepare(app, address);
  admin = MembershipScene.of(app, address, scene.meeting.scene);
  caseFileId = scene.meeting.scene.cases[0]?.id ?? '';
});
afterAll(() => app.close());

type Joined = Awaited<ReturnType<FollowUpScene['join']>>;

/** A follow-up of the partner's organisation, accepted by one of its members. */
async function assignedTo({ client }: Joined, text?: string): Promise<string> {
  const followUpId = await scene.give(text);
  await client.get(acceptFollowUp, { followUpId }, { commandId: newCommand(), expectedVersion: 1 });
  return followUpId;
}

const read = async (followUpId: string) => scene.read(await scene.as('facilitator'), followUpId);
const page = async () => (await scene.as('facilitator')).get(showCaseFile, { caseFileId });

async function refer(accountId: string): Promise<void> {
  const { version: expectedVersion } = await page();
  const body = { commandId: newCommand(), expectedVersion, accountId };
  await (await scene.as('facilitator')).get(namePathReferent, { caseFileId }, body);
}

async function agreeTo(...purposes: AgreementPurpose[]): Promise<void> {
  const { version: expectedVersion } = await page();
  const body = { commandId: newCommand(), expectedVersion, purposes, givenOn: '2026-11-02' };
  await (await scene.as('adviser')).get(confirmAgreementCommand, { caseFileId }, body);
}

async function give(organisation: keyof Scene['organisations']): Promise<void> {
  const organisationId = admin.scene.organisations[organisation].id;
  const body = { commandId: newCommand(), organisationId, text: 'Prêter l’ordinateur', dueDate: '2026-12-04' };
  await (await scene.as('facilitator')).get(giveFollowUpCommand, { itemId: scene.itemId }, body);
}

async function statuses(): Promise<string[]> {
  const list = await (await admin.as('adviser')).get(listFollowUps, { committeeId: scene.committeeId });
  return list.map(({ status }) => status).sort();
}

const end = async ({ accountId }: Joined, handOverTo: string | null = null) =>
  admin.end(await admin.membershipOfAccount(accountId), handOverTo);

describe('what was assigned', () => {
  it('[FOL-7] goes to the member who was named, and stays accepted; another assignee keeps its own', async () => {
    const [leaving, staying] = [await scene.join('Lina B.'), await scene.join('Omar T.')];
    const [moved, kept] = [await assignedTo(leaving), await assignedTo(staying, 'Former à l’usage')];
    const before = (await admin.members()).find(({ accountId }) => accountId === leaving.accountId);
    expect(before).toMatchObject({ followUps: 1, referentOf: 0, abilities: { end: true } });

    const { view } = await end(leaving, staying.accountId);
    const members = view?.organisations.flatMap((one) => one.members) ?? [];
    expect(members.some(({ accountId }) => accountId === leaving.accountId)).toBe(false);
    expect(members.find(({ accountId }) => accountId === staying.accountId)).toMatchObject({ followUps: 2 });
    expect(await read(moved)).toMatchObject({ assigneeName: 'Omar T.', status: 'accepted', version: 3 });
    expect(await read(kept)).toMatchObject({ assigneeName: 'Omar T.', version: 2 });
    expect(await scene.read(staying.client, moved)).toMatchObject({ mine: true, abilities: { finish: true } });
  });

  it('[FOL-7] goes back to all of the organisation when no member is named', async () => {
    const leaving = await scene.join('Lina B.');
    const followUpId = await assignedTo(leaving);
    await end(leaving);
    expect(await read(followUpId)).toMatchObject({ assigneeName: null, status: 'accepted' });
    const partner = await scene.as('partner');
    expect(await scene.read(partner, followUpId)).toMatchObject({ mine: false, abilities: { finish: true } });
    expect((await leaving.client.ask(listFollowUps, { committeeId: scene.committeeId })).status).toBe(404);
  });

  it('[CASE-10] the cases that they followed pass to the member who was named, or wait for a referent', async () => {
    const [first, second] = [await scene.join('Lina B.'), await scene.join('Omar T.')];
    await refer(first.accountId);
    const { version } = await page();
    expect((await admin.members()).find(({ accountId }) => accountId === first.accountId)).toMatchObject({
      referentOf: 1,
    });
    await end(first, second.accountId);
    expect(await page()).toMatchObject({ pathReferent: { name: 'Omar T.' }, version: version + 1 });
    await end(second);
    expect(await page()).toMatchObject({ pathReferent: null, version: version + 2 });
  });

  it.each<[string, () => Promise<string>]>([
    ['a member of another organisation', () => Promise.resolve(admin.scene.people.adviser.id)],
    ['a member who may be shown no case', async () => (await scene.join('Obs.', { role: 'observer' })).accountId],
    ['the member who leaves', () => Promise.resolve(admin.scene.people.partner.id)],
    ['an unknown account', () => Promise.resolve(newCommand())],
  ])('[DO-19] is not assigned to %s, and the membership stays', async (_who, successor) => {
    const membershipId = await admin.membershipOf('partner');
    const { refusal } = await admin.end(membershipId, await successor());
    expect(refusal).toEqual({ refused: 'not-a-member', field: 'handOverTo' });
    expect(await admin.membershipOf('partner')).toBe(membershipId);
  });

  it('[FOL-7] stays with a member who serves the organisation by a second membership, not by one that sees no case', async () => {
    const member = await scene.join('Lina B.');
    const followUpId = await assignedTo(member);
    await refer(member.accountId);
    const again = await admin.invited({
      organisationId: scene.organisationId,
      role: 'prescriber',
      email: (await admin.members()).find(({ accountId }) => accountId === member.accountId)?.email ?? '',
    });
    expect((await admin.accept(again)).status).toBe(200);
    const two = (await admin.members()).filter(({ accountId }) => accountId === member.accountId);
    expect(two.map(({ role, followUps }) => [role, followUps])).toEqual([
      ['prescriber', 1],
      ['support-partner', 1],
    ]);

    await admin.end(two.find(({ role }) => role === 'support-partner')?.membershipId ?? '');
    expect(await read(followUpId)).toMatchObject({ assigneeName: 'Lina B.', version: 2 });
    expect(await page()).toMatchObject({ pathReferent: { name: 'Lina B.' } });
    expect(await scene.read(member.client, followUpId)).toMatchObject({ mine: true });

    await admin.end(await admin.membershipOfAccount(member.accountId));
    expect(await read(followUpId)).toMatchObject({ assigneeName: null });
    expect(await page()).toMatchObject({ pathReferent: null });
  });

  it('[FOL-7] [CASE-10] a membership for another organisation keeps the cases, and nothing of what this one owes', async () => {
    const member = await scene.join('Lina B.');
    const followUpId = await assignedTo(member);
    await refer(member.accountId);
    const email = (await admin.members()).find(({ accountId }) => accountId === member.accountId)?.email ?? '';
    await admin.accept(await admin.invited({ email }));
    const left = (await admin.members()).find(
      ({ accountId, role }) => accountId === member.accountId && role === 'support-partner',
    );
    await admin.end(left?.membershipId ?? '');
    expect(await read(followUpId)).toMatchObject({ assigneeName: null });
    expect(await page()).toMatchObject({ pathReferent: { name: 'Lina B.' } });
  });
});

describe('what the organisation owed by that membership alone', () => {
  it('[FOL-6] stops when its referent leaves, and the person did not agree that it be passed on', async () => {
    const [first, second] = [await scene.join('Lina B.'), await scene.join('Omar T.')];
    await agreeTo('discussion');
    await refer(first.accountId);
    await scene.give();
    await end(first, second.accountId);
    expect(await statuses()).toEqual(['given']);
    await end(second);
    expect(await statuses()).toEqual(['cancelled']);
  });

  it.each<[string, AgreementPurpose[]]>([
    ['given', ['discussion', 'partners']],
    ['cancelled', ['discussion']],
  ])('[FOL-6] is %s after its facilitator left, when the person agreed to %j', async (status, purposes) => {
    await admin.accept(await admin.invited({ role: 'facilitator' }), 'Claire V.');
    await agreeTo(...purposes);
    await give('facilitator');
    await admin.end(await admin.membershipOf('facilitator'), null, await admin.as('administrator'));
    expect(await statuses()).toEqual([status]);
  });
});

describe('who ends what', () => {
  it('[INV-3] the last facilitator stays, for every viewer', async () => {
    const membershipId = await admin.membershipOf('facilitator');
    const { refusal } = await admin.end(membershipId, null, await admin.as('administrator'));
    expect(refusal).toEqual({ refused: 'last-facilitator' });
    const shown = (await admin.members()).find((member) => member.membershipId === membershipId);
    expect(shown?.abilities).toEqual({ end: false });
  });

  it('[DO-23] a facilitator ends no membership of their own, not even the second one', async () => {
    await admin.accept(await admin.invited({ role: 'facilitator' }), 'Claire V.');
    const { people, organisations } = admin.scene;
    await admin.add({ accountId: people.facilitator.id, organisationId: organisations.adviser.id, role: 'observer' });
    const own = (await admin.people()).organisations
      .flatMap(({ members }) => members)
      .filter(({ accountId }) => accountId === people.facilitator.id);
    expect(own.map(({ abilities }) => abilities.end)).toEqual([false, false]);
    for (const { membershipId } of own) expect((await admin.end(membershipId)).status).toBe(403);
  });

  it('[DO-23] an administrator does', async () => {
    const { email } = admin.scene.people.administrator;
    await admin.accept(await admin.invited({ role: 'facilitator', email }));
    const administrator = await admin.as('administrator');
    const membershipId = await admin.membershipOf('administrator');
    expect((await admin.end(membershipId, null, administrator)).status).toBe(200);
    expect(await admin.membershipOf('administrator')).toBe('');
  });

  it('[INV-3] ended twice, by the same command or another one, nothing more happens', async () => {
    const [leaving, staying] = [await scene.join('Lina B.'), await scene.join('Omar T.')];
    const followUpId = await assignedTo(leaving);
    const membershipId = await admin.membershipOfAccount(leaving.accountId);
    const facilitator = await scene.as('facilitator');
    const body = { commandId: newCommand(), handOverTo: null };
    const answers = await Promise.all([
      facilitator.ask(endMembershipCommand, { membershipId }, body),
      facilitator.ask(endMembershipCommand, { membershipId }, body),
      admin.end(membershipId, null, await admin.as('administrator')),
    ]);
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200]);
    const { version } = (await read(followUpId)) ?? { version: 0 };
    expect((await admin.end(membershipId, staying.accountId)).status).toBe(200);
    expect(await read(followUpId)).toMatchObject({ assigneeName: null, version });
    expect(version).toBe(3);
    const other = { membershipId: await admin.membershipOf('adviser') };
    const reused = await facilitator.ask(endMembershipCommand, other, body);
    expect(reused.refusal).toEqual({ refused: 'command-reused' });
  });

  it('leaves a trace each time', async () => {
    const membershipId = await admin.membershipOf('coordinator');
    await admin.end(membershipId);
    const owner = new pg.Client({ connectionString: app.ownerUrl });
    await owner.connect();
    const { rows } = await owner.query('select actor, action from audit where subject_id = $1', [membershipId]);
    await owner.end();
    expect(rows).toEqual([
      { actor: expect.stringContaining(admin.scene.people.facilitator.id), action: 'administration.end-seat' },
    ]);
  });
});
