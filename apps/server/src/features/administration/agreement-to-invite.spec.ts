import {
  answerInvitationCommand,
  createCommittee,
  deactivateAccountCommand,
  inviteMember,
  showCaseFile,
  showHome,
  showPeople,
  type BodyOf,
} from '@passerelle/contracts';
import { ROLES } from '@passerelle/domain';
import { Jobs } from '../../platform/jobs/jobs.js';
import { DemoMailStore } from '../../platform/mail/demo-mail-store.js';
import { MemberClient, newCommand } from '../../testing/member-client.js';
import { startTestApp, type TestApp } from '../../testing/test-app.js';
import { asJob } from '../committees/test-committee.js';
import { MembershipScene } from './test-memberships.js';

let app: TestApp;
let address: string;
let admin: MembershipScene;
let administrator: MemberClient;
let facilitator: MemberClient;

beforeAll(async () => {
  app = await startTestApp({ demo: true });
  address = await app.listen();
});
beforeEach(async () => {
  admin = await MembershipScene.set(app, address, 1);
  administrator = await admin.as('administrator');
  facilitator = await admin.as('facilitator');
});
afterAll(() => app.close());

type Invited = Partial<BodyOf<typeof inviteMember>>;

/** The administrator invites; the id of the invitation. */
async function prepared(fields: Invited = {}): Promise<string> {
  const body = admin.invitation(fields);
  await administrator.get(inviteMember, admin.params, body);
  return body.commandId;
}
const answer = (invitationId: string, agreed: boolean, client = facilitator) =>
  client.ask(answerInvitationCommand, { invitationId }, { commandId: newCommand(), agreed });
const invitationsOf = async (client: MemberClient, params = admin.params) =>
  (await client.get(showPeople, params)).organisations.flatMap(({ invitations }) => invitations);
/** Mails what is to leave, then reads what an address received. */
async function mailsTo(email: string): Promise<{ subject: string; text: string }[]> {
  await app.get(Jobs).runDue();
  return (await asJob(app, (tx) => app.get(DemoMailStore).list(tx))).filter(({ recipient }) => recipient === email);
}

test.each(ROLES)(
  '[DO-24] an administrator who invites himself as %s gets no mail, no link and no case',
  async (role) => {
    const own = admin.scene.people.administrator;
    const id = await prepared({ email: own.email, role });
    expect(await mailsTo(own.email)).toEqual([]);
    for (const time of [0, 1]) {
      expect((await admin.accept(admin.tokenOf(id, time))).json).toEqual({ refused: 'link-expired' });
    }
    expect(await answer(id, true, administrator)).toMatchObject({ status: 403 });
    const [caseFile] = admin.scene.cases;
    expect((await administrator.ask(showCaseFile, { caseFileId: caseFile?.id ?? '' })).status).toBe(404);
    expect(await invitationsOf(administrator)).toMatchObject([
      { email: own.email, agreement: 'awaited', mail: null, abilities: { answer: false, sendAgain: false } },
    ]);
  },
);

test.each(['ended', 'deactivated'] as const)(
  '[DO-24] what a facilitator invited opens nothing once they are %s, until another facilitator agrees',
  async (left) => {
    await admin.accept(
      await admin.invited({ role: 'facilitator', email: `lead-${newCommand()}@example.org` }),
      'Zoé L.',
    );
    const zoe = (await admin.members()).find(({ name }) => name === 'Zoé L.');
    const zoeClient = await MemberClient.signIn(app, address, zoe?.accountId ?? '');
    const body = admin.invitation({ role: 'facilitator', organisationId: admin.scene.organisations.facilitator.id });
    await zoeClient.get(inviteMember, admin.params, body);
    const [token = ''] = await admin.mailedTokens(body.email);
    if (left === 'ended') await admin.end(zoe?.membershipId ?? '');
    else
      await administrator.get(
        deactivateAccountCommand,
        { accountId: zoe?.accountId ?? '' },
        { commandId: newCommand() },
      );
    expect((await admin.accept(token)).json).toEqual({ refused: 'link-expired' });
    expect(await invitationsOf(facilitator)).toMatchObject([{ agreement: 'awaited', mail: null }]);
    expect((await answer(body.commandId, true)).status).toBe(200);
    const [renewed = ''] = (await admin.mailedTokens(body.email)).filter((one) => one !== token);
    expect((await admin.accept(token)).status).toBe(422);
    expect((await admin.accept(renewed)).status).toBe(200);
  },
);

test('[DO-24] a facilitator who invites themselves as a prescriber confirms nothing until another one agrees', async () => {
  const body = admin.invitation({ email: admin.scene.people.facilitator.email, role: 'prescriber' });
  await facilitator.get(inviteMember, admin.params, body);
  expect(await admin.mailedTokens(body.email)).toEqual([]);
  expect((await answer(body.commandId, true)).status).toBe(403);
  expect((await admin.accept(admin.tokenOf(body.commandId))).json).toEqual({ refused: 'link-expired' });
  expect(await invitationsOf(facilitator)).toMatchObject([{ agreement: 'awaited', abilities: { answer: false } }]);
});

test('[DO-24] every facilitator is told by mail and at home; the subject names no one', async () => {
  await admin.accept(await admin.invited({ role: 'facilitator', email: `lead-${newCommand()}@example.org` }), 'Zoé L.');
  const zoe = (await admin.members()).find(({ name }) => name === 'Zoé L.');
  const zoeClient = await MemberClient.signIn(app, address, zoe?.accountId ?? '');
  const id = await prepared({ email: `invite-${newCommand()}@example.org` });
  for (const email of [admin.scene.people.facilitator.email, zoe?.email ?? '']) {
    const asked = (await mailsTo(email)).filter(({ subject }) => subject.includes('attend votre accord'));
    expect(asked).toHaveLength(1);
    expect(asked[0]?.text).toContain(`/comites/${admin.params.committeeId}`);
    expect(asked[0]?.subject).not.toContain(admin.scene.committee.name);
  }
  for (const client of [facilitator, zoeClient]) {
    const { agreementsAwaited } = await client.get(showHome, admin.params);
    expect(agreementsAwaited).toEqual([
      {
        ...{ invitationId: id, role: 'prescriber', organisationName: admin.scene.organisations.adviser.name },
        byName: admin.scene.people.administrator.name,
      },
    ]);
  }
  expect((await (await admin.as('adviser')).get(showHome, admin.params)).agreementsAwaited).toEqual([]);
  await answer(id, false);
  expect((await zoeClient.get(showHome, admin.params)).agreementsAwaited).toEqual([]);
});

test('[DO-24] once a facilitator agrees, it is mailed, opens, and its author still reads no link', async () => {
  const email = `invite-${newCommand()}@example.org`;
  const id = await prepared({ email });
  expect(await invitationsOf(facilitator)).toMatchObject([{ agreement: 'awaited', abilities: { answer: true } }]);
  app.clock.pass(10 * 24 * 60);
  facilitator = await admin.as('facilitator');
  expect((await answer(id, true)).status).toBe(200);
  expect((await answer(id, true)).refusal).toEqual({ refused: 'invitation-answered' });
  const tokens = await admin.mailedTokens(email);
  expect(tokens).toHaveLength(1);
  expect(await invitationsOf(facilitator)).toMatchObject([
    { agreement: 'given', agreementByName: admin.scene.people.facilitator.name, mail: 'sent', expired: false },
  ]);
  administrator = await admin.as('administrator');
  expect((await administrator.ask(showPeople, admin.params)).text).not.toContain(tokens[0] ?? 'no token');
  expect((await admin.accept(tokens[0] ?? '', 'Noa B.')).status).toBe(200);
});

test('[DO-24] refused, it opens nothing and says who refused', async () => {
  const email = `invite-${newCommand()}@example.org`;
  const id = await prepared({ email });
  expect((await answer(id, false)).status).toBe(200);
  expect(await mailsTo(email)).toEqual([]);
  expect((await admin.accept(admin.tokenOf(id))).json).toEqual({ refused: 'link-expired' });
  expect(await invitationsOf(administrator)).toMatchObject([
    { agreement: 'refused', agreementByName: admin.scene.people.facilitator.name },
  ]);
});

test('[INV-5] refused, an administrator asks for the same address twice more in a day', async () => {
  const email = `invite-${newCommand()}@example.org`;
  for (let time = 0; time < 3; time += 1) await answer(await prepared({ email }), false);
  const again = await administrator.ask(inviteMember, admin.params, admin.invitation({ email, role: 'observer' }));
  expect(again.refusal).toEqual({ refused: 'sent-too-often', field: 'email' });
  const asked = await mailsTo(admin.scene.people.facilitator.email);
  expect(asked.filter(({ subject }) => subject.includes('attend votre accord')).length).toBeLessThanOrEqual(3);
  expect((await facilitator.ask(inviteMember, admin.params, admin.invitation({ email }))).status).toBe(200);
});

test('[DO-24] a facilitator of another committee agrees to nothing, and sees nothing', async () => {
  const id = await prepared();
  expect((await answer(id, true, await admin.as('stranger'))).status).toBe(404);
});

test('[DO-24] what a facilitator sends needs no agreement', async () => {
  const email = `invite-${newCommand()}@example.org`;
  await admin.invited({ email });
  expect(await admin.mailedTokens(email)).toHaveLength(1);
});

test('[DO-24] when a facilitator joins, those who were there are told, and it is news on their home page', async () => {
  await facilitator.get(showHome, admin.params);
  app.clock.pass(5 * 60);
  await admin.accept(await admin.invited({ role: 'facilitator' }), 'Zoé L.');
  facilitator = await admin.as('facilitator');
  const { changes } = await facilitator.get(showHome, admin.params);
  expect(changes.filter(({ kind }) => kind === 'facilitator-joined')).toMatchObject([{ byName: 'Zoé L.' }]);
  const told = (await mailsTo(admin.scene.people.facilitator.email)).filter(({ text }) =>
    text.includes('anime désormais'),
  );
  expect(told).toHaveLength(1);
  expect(told[0]?.subject).toBe('Passerelle\u00a0: l’animation d’un comité change');
  expect(told[0]?.text).toContain('Zoé L.');
});

describe('[DO-24] a committee without a facilitator', () => {
  const body = (email: string): BodyOf<typeof createCommittee> => ({
    ...{ commandId: newCommand(), name: 'COPASS Muret', kind: 'copass', territory: 'Muret', timeZone: 'Europe/Paris' },
    facilitator: { name: `Région ${newCommand()}`, kind: 'region', siret: '', email },
  });

  test('its first one is named by the administrator; a second one named meanwhile awaits the first', async () => {
    const own = admin.scene.people.administrator;
    const { committeeId } = await administrator.get(createCommittee, {}, body('claire@demo.passerelle.example'));
    const params = { committeeId };
    const [organisation] = (await administrator.get(showPeople, params)).organisations;
    const invited = { organisationId: organisation?.id ?? '', replacesMembershipId: null };
    const [second, observer] = [newCommand(), newCommand()];
    const toSelf = { ...invited, commandId: second, role: 'facilitator' as const, email: own.email };
    await administrator.get(inviteMember, params, toSelf);
    await administrator.get(inviteMember, params, { ...toSelf, commandId: observer, role: 'observer' });
    const agreements = (await invitationsOf(administrator, params)).map(({ agreement }) => agreement);
    expect(agreements.sort()).toEqual(['awaited', 'first-facilitator', 'first-facilitator']);

    expect((await admin.accept(admin.tokenOf(committeeId), 'Claire V.')).status).toBe(200);
    expect((await admin.accept(admin.tokenOf(second))).json).toEqual({ refused: 'link-expired' });
    const asked = (await mailsTo('claire@demo.passerelle.example')).filter(({ subject }) => subject.includes('accord'));
    expect(asked).toHaveLength(2);
    expect((await invitationsOf(administrator, params)).map(({ agreement }) => agreement)).toEqual([
      'awaited',
      'awaited',
    ]);
  });

  test('agreed to, the second is mailed again, with a new link', async () => {
    const { committeeId } = await administrator.get(createCommittee, {}, body(`claire-${newCommand()}@example.org`));
    const params = { committeeId };
    const [organisation] = (await administrator.get(showPeople, params)).organisations;
    const email = `second-${newCommand()}@example.org`;
    const id = newCommand();
    const given = { organisationId: organisation?.id ?? '', role: 'facilitator' as const, replacesMembershipId: null };
    await administrator.get(inviteMember, params, { ...given, commandId: id, email });
    expect(await admin.mailedTokens(email)).toHaveLength(1);
    await admin.accept(admin.tokenOf(committeeId), 'Claire V.');
    const claire = (await administrator.get(showPeople, params)).organisations[0]?.members[0];
    const leader = await MemberClient.signIn(app, address, claire?.accountId ?? '');
    expect((await answer(id, true, leader)).status).toBe(200);
    const tokens = await admin.mailedTokens(email);
    expect(new Set(tokens)).toEqual(new Set([admin.tokenOf(id, 1), admin.tokenOf(id, 2)]));
    expect((await admin.accept(admin.tokenOf(id, 1))).json).toEqual({ refused: 'link-expired' });
    expect((await admin.accept(admin.tokenOf(id, 2), 'Rémi T.')).status).toBe(200);
  });
});
