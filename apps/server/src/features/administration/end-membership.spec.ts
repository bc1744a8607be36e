import {
  acceptFollowUp,
  confirmAgreements,
  endSeatCommand,
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
import { SeatScene } from './test-memberships.js';

let app: TestApp;
let address: string;
let scene: FollowUpScene;
let seats: SeatScene;
let caseFileId: string;

beforeAll(async () => {
  app = await startTestApp();
  address = await app.listen();
});
beforeEach(async () => {
  scene = await FollowUpScene.prepare(app, address);
  seats = SeatScene.of(app, address, scene.meeting.scene);
  caseFileId = scene.meeting.scene.cases[0]?.id ?? '';
});
afterAll(() => app.close());

type Joined = Awaited<ReturnType<FollowUpScene['join']>>;

/** A follow-up of the partner's organisation, accepted by one of its members. */
async function inHandOf({ client }: Joined, text?: string): Promise<string> {
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
  const body = { commandId: newCommand(), caseFileIds: [caseFileId], purposes };
  await (await scene.as('adviser')).get(confirmAgreements, { committeeId: scene.committeeId }, body);
}

async function give(organisation: keyof Scene['organisations']): Promise<void> {
  const organisationId = seats.scene.organisations[organisation].id;
  const body = { commandId: newCommand(), organisationId, text: 'Prêter l’ordinateur', dueDate: '2026-12-04' };
  await (await scene.as('facilitator')).get(giveFollowUpCommand, { itemId: scene.itemId }, body);
}

async function statuses(): Promise<string[]> {
  const list = await (await seats.as('adviser')).get(listFollowUps, { committeeId: scene.committeeId });
  return list.map(({ status }) => status).sort();
}

const end = async ({ accountId }: Joined, handOverTo: string | null = null) =>
  seats.end(await seats.seatOfAccount(accountId), handOverTo);

describe('what was in hand', () => {
  it('[FOL-7] goes to the member who was named, and stays accepted; another hand keeps its own', async () => {
    const [leaving, staying] = [await scene.join('Lina B.'), await scene.join('Omar T.')];
    const [handed, kept] = [await inHandOf(leaving), await inHandOf(staying, 'Former à l’usage')];
    const before = (await seats.members()).find(({ accountId }) => accountId === leaving.accountId);
    expect(before).toMatchObject({ followUps: 1, referentOf: 0, abilities: { end: true } });

    const { view } = await end(leaving, staying.accountId);
    const members = view?.organisations.flatMap((one) => one.members) ?? [];
    expect(members.some(({ accountId }) => accountId === leaving.accountId)).toBe(false);
    expect(members.find(({ accountId }) => accountId === staying.accountId)).toMatchObject({ followUps: 2 });
    expect(await read(handed)).toMatchObject({ assigneeName: 'Omar T.', status: 'accepted', version: 3 });
    expect(await read(kept)).toMatchObject({ assigneeName: 'Omar T.', version: 2 });
    expect(await scene.read(staying.client, handed)).toMatchObject({ mine: true, abilities: { finish: true } });
  });

  it('[FOL-7] goes back to all of the organisation when nobody is named', async () => {
    const leaving = await scene.join('Lina B.');
    const followUpId = await inHandOf(leaving);
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
    expect((await seats.members()).find(({ accountId }) => accountId === first.accountId)).toMatchObject({
      referentOf: 1,
    });
    await end(first, second.accountId);
    expect(await page()).toMatchObject({ pathReferent: { name: 'Omar T.' }, version: version + 1 });
    await end(second);
    expect(await page()).toMatchObject({ pathReferent: null, version: version + 2 });
  });

  it.each<[string, () => Promise<string>]>([
    ['a member of another organisation', () => Promise.resolve(seats.scene.people.adviser.id)],
    ['a member who may be shown no case', async () => (await scene.join('Obs.', { role: 'observer' })).accountId],
    ['whoever leaves', () => Promise.resolve(seats.scene.people.partner.id)],
    ['nobody that is known', () => Promise.resolve(newCommand())],
  ])('[DO-19] is not handed to %s, and the seat stays', async (_who, successor) => {
    const membershipId = await seats.seatOf('partner');
    const { refusal } = await seats.end(membershipId, await successor());
    expect(refusal).toEqual({ refused: 'not-a-member', field: 'handOverTo' });
    expect(await seats.seatOf('partner')).toBe(membershipId);
  });

  it('[FOL-7] stays with a member who serves the organisation by a second seat, not by one that sees no case', async () => {
    const member = await scene.join('Lina B.');
    const followUpId = await inHandOf(member);
    await refer(member.accountId);
    const again = await seats.invited({
      organisationId: scene.organisationId,
      role: 'prescriber',
      email: (await seats.members()).find(({ accountId }) => accountId === member.accountId)?.email ?? '',
    });
    expect((await seats.accept(again)).status).toBe(200);
    const two = (await seats.members()).filter(({ accountId }) => accountId === member.accountId);
    expect(two.map(({ role, followUps }) => [role, followUps])).toEqual([
      ['prescriber', 1],
      ['support-partner', 1],
    ]);

    await seats.end(two.find(({ role }) => role === 'support-partner')?.membershipId ?? '');
    expect(await read(followUpId)).toMatchObject({ assigneeName: 'Lina B.', version: 2 });
    expect(await page()).toMatchObject({ pathReferent: { name: 'Lina B.' } });
    expect(await scene.read(member.client, followUpId)).toMatchObject({ mine: true });

    await seats.end(await seats.seatOfAccount(member.accountId));
    expect(await read(followUpId)).toMatchObject({ assigneeName: null });
    expect(await page()).toMatchObject({ pathReferent: null });
  });

  it('[FOL-7] [CASE-10] a seat for another organisation keeps the cases, and nothing of what this one owes', async () => {
    const member = await scene.join('Lina B.');
    const followUpId = await inHandOf(member);
    await refer(member.accountId);
    const email = (await seats.members()).find(({ accountId }) => accountId === member.accountId)?.email ?? '';
    await seats.accept(await seats.invited({ email }));
    const left = (await seats.members()).find(
      ({ accountId, role }) => accountId === member.accountId && role === 'support-partner',
    );
    await seats.end(left?.membershipId ?? '');
    expect(await read(followUpId)).toMatchObject({ assigneeName: null });
    expect(await page()).toMatchObject({ pathReferent: { name: 'Lina B.' } });
  });
});

describe('what the organisation owed by that seat alone', () => {
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
    await seats.accept(await seats.invited({ role: 'facilitator' }), 'Claire V.');
    await agreeTo(...purposes);
    await give('facilitator');
    await seats.end(await seats.seatOf('facilitator'), null, await seats.as('administrator'));
    expect(await statuses()).toEqual([status]);
  });
});

describe('who ends what', () => {
  it('[INV-3] the last facilitator stays, whoever asks', async () => {
    const membershipId = await seats.seatOf('facilitator');
    const { refusal } = await seats.end(membershipId, null, await seats.as('administrator'));
    expect(refusal).toEqual({ refused: 'last-facilitator' });
    const shown = (await seats.members()).find((member) => member.membershipId === membershipId);
    expect(shown?.abilities).toEqual({ end: false });
  });

  it('[DO-23] a facilitator ends no seat of their own, not even the second one', async () => {
    await seats.accept(await seats.invited({ role: 'facilitator' }), 'Claire V.');
    const { email } = seats.scene.people.facilitator;
    await seats.accept(await seats.invited({ role: 'observer', email }));
    const own = (await seats.people()).organisations
      .flatMap(({ members }) => members)
      .filter(({ accountId }) => accountId === seats.scene.people.facilitator.id);
    expect(own.map(({ abilities }) => abilities.end)).toEqual([false, false]);
    for (const { membershipId } of own) expect((await seats.end(membershipId)).status).toBe(403);
  });

  it('[DO-23] an administrator does', async () => {
    const { email } = seats.scene.people.administrator;
    await seats.accept(await seats.invited({ role: 'facilitator', email }));
    const administrator = await seats.as('administrator');
    const membershipId = await seats.seatOf('administrator');
    expect((await seats.end(membershipId, null, administrator)).status).toBe(200);
    expect(await seats.seatOf('administrator')).toBe('');
  });

  it('[INV-3] ended twice, by the same command or another one, nothing more happens', async () => {
    const [leaving, staying] = [await scene.join('Lina B.'), await scene.join('Omar T.')];
    const followUpId = await inHandOf(leaving);
    const membershipId = await seats.seatOfAccount(leaving.accountId);
    const facilitator = await scene.as('facilitator');
    const body = { commandId: newCommand(), handOverTo: null };
    const answers = await Promise.all([
      facilitator.ask(endSeatCommand, { membershipId }, body),
      facilitator.ask(endSeatCommand, { membershipId }, body),
      seats.end(membershipId, null, await seats.as('administrator')),
    ]);
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200]);
    const { version } = (await read(followUpId)) ?? { version: 0 };
    expect((await seats.end(membershipId, staying.accountId)).status).toBe(200);
    expect(await read(followUpId)).toMatchObject({ assigneeName: null, version });
    expect(version).toBe(3);
    const reused = await facilitator.ask(endSeatCommand, { membershipId: await seats.seatOf('adviser') }, body);
    expect(reused.refusal).toEqual({ refused: 'command-reused' });
  });

  it('leaves a trace each time', async () => {
    const membershipId = await seats.seatOf('coordinator');
    await seats.end(membershipId);
    const owner = new pg.Client({ connectionString: app.ownerUrl });
    await owner.connect();
    const { rows } = await owner.query('select actor, action from audit where subject_id = $1', [membershipId]);
    await owner.end();
    expect(rows).toEqual([
      { actor: expect.stringContaining(seats.scene.people.facilitator.id), action: 'administration.end-seat' },
    ]);
  });
});
