import {
  closeAccountSignIns,
  deactivateAccountCommand,
  endMembershipCommand,
  inviteMember,
  listAccounts,
  listCaseFiles,
  planMeeting,
  reactivateAccountCommand,
  removeAdministrationCommand,
  sendSignInLink,
  showCommittee,
  showMe,
  showPeople,
  signIn,
  type AccountView,
} from '@passerelle/contracts';
import { aMembership, anAccount } from '@passerelle/testing';
import { AccountRepository } from '../../model/accounts/account.repository.js';
import { MemberRepository } from '../../model/memberships/member.repository.js';
import { MembershipRepository } from '../../model/memberships/membership.repository.js';
import { SIGN_IN_TABLE } from '../../model/sign-ins/sign-in.table.js';
import type { Tx } from '../../platform/database/tx.js';
import { DemoMailStore } from '../../platform/mail/demo-mail-store.js';
import { connectLive } from '../../testing/live-member.js';
import { MemberClient, newCommand } from '../../testing/member-client.js';
import { setScene, type Person, type Scene } from '../../testing/scene.js';
import { startTestApp, type TestApp } from '../../testing/test-app.js';

let app: TestApp;
let address: string;
let scene: Scene;
let administrator: MemberClient;

beforeAll(async () => {
  app = await startTestApp({ demo: true });
  address = await app.listen();
});
beforeEach(async () => {
  scene = await setScene(app, 1);
  administrator = await as('administrator');
});
afterAll(() => app.close());

const body = () => ({ commandId: newCommand() });
const as = (person: Person) => MemberClient.signIn(app, address, scene.people[person].id);
const look = <Result>(task: (tx: Tx) => Promise<Result>) => app.run({ kind: 'job', purpose: 'test' }, task);
const deactivate = (person: Person, by = administrator) =>
  by.ask(deactivateAccountCommand, { accountId: scene.people[person].id }, body());
const shown = (list: AccountView[] | null, person: Person) => list?.find(({ id }) => id === scene.people[person].id);
const params = () => ({ committeeId: scene.committee.id });

test('[SIGN-7] its sign-ins end, its live connection within two seconds, and what it held opens nothing', async () => {
  const adviser = await as('adviser');
  const live = await connectLive(address, adviser.cookie);
  const ended = new Promise<void>((resolve) => live.once('disconnect', () => resolve()));
  const before = Date.now();
  expect(shown((await deactivate('adviser')).view, 'adviser')?.deactivatedAt).not.toBeNull();
  await ended;
  expect(Date.now() - before).toBeLessThan(2_000);
  expect((await adviser.ask(showMe, {})).status).toBe(401);
  expect((await adviser.ask(listCaseFiles, params())).status).toBe(401);
  expect(await look((tx) => tx.manager.countBy(SIGN_IN_TABLE, { accountId: scene.people.adviser.id }))).toBe(0);
  // The memberships are kept.
  expect(await look((tx) => app.get(MembershipRepository).ofAccount(tx, scene.people.adviser.id))).toHaveLength(1);
});

test('[SIGN-7] a cookie that outlived it is refused all the same', async () => {
  const adviser = await as('adviser');
  await look(async (tx) => {
    const accounts = app.get(AccountRepository);
    await accounts.save(tx, { ...scene.people.adviser, deactivatedAt: tx.now });
  });
  expect((await adviser.ask(listCaseFiles, params())).status).toBe(401);
});

test('[SIGN-7] it is answered as an unknown address, and an earlier link opens nothing', async () => {
  const { email } = scene.people.adviser;
  const asked = async (to: string) => {
    const headers = { origin: address, 'content-type': 'application/json' };
    const answer = await fetch(address + sendSignInLink.path, {
      method: 'POST',
      headers,
      body: JSON.stringify({ email: to }),
    });
    const cookie = answer.headers.getSetCookie()[0]?.split(';')[0] ?? '';
    return { status: answer.status, text: await answer.text(), cookie };
  };
  const mails = async () =>
    (await look((tx) => app.get(DemoMailStore).list(tx))).filter((one) => one.recipient === email);
  const early = await asked(email);
  const [mail] = await mails();
  await deactivate('adviser');
  const [known, unknown] = [await asked(email), await asked(`nobody-${newCommand()}@example.org`)];
  expect([known.status, known.text]).toEqual([unknown.status, unknown.text]);
  expect(await mails()).toHaveLength(1);
  const token = /#([A-Za-z0-9_-]+)/.exec(mail?.text ?? '')?.[1] ?? '';
  const headers = { origin: address, 'content-type': 'application/json', cookie: early.cookie };
  const opened = await fetch(address + signIn.path, { method: 'POST', headers, body: JSON.stringify({ token }) });
  expect(await opened.json()).toEqual({ refused: 'link-expired' });
});

test('[SIGN-7] it is named among those to whom nothing is entrusted any more, and told to those who administer', async () => {
  await deactivate('provider');
  const facilitator = await as('facilitator');
  const members = (await facilitator.get(showCommittee, params())).members.map(({ accountId }) => accountId);
  expect(members).not.toContain(scene.people.provider.id);
  const rows = (await facilitator.get(showPeople, params())).organisations.flatMap((one) => one.members);
  expect(rows.filter(({ deactivated }) => deactivated).map(({ accountId }) => accountId)).toEqual([
    scene.people.provider.id,
  ]);
  const plain = (await (await as('adviser')).get(showPeople, params())).organisations.flatMap((one) => one.members);
  expect(plain.filter(({ deactivated }) => deactivated)).toEqual([]);
  const invited = { organisationId: scene.organisations.adviser.id, role: 'prescriber' as const };
  const invitation = { ...body(), ...invited, email: scene.people.provider.email, replacesMembershipId: null };
  expect((await facilitator.ask(inviteMember, params(), invitation)).refusal).toEqual({
    ...{ refused: 'account-deactivated', field: 'email' },
  });
});

test('[SIGN-7] nothing is mailed to it', async () => {
  await deactivate('adviser');
  const meeting = { date: '2026-12-30', time: '09:30', durationMinutes: 60, place: 'Salle 2', link: null };
  await (await as('facilitator')).get(planMeeting, params(), { ...body(), ...meeting });
  const mails = await look((tx) => app.get(DemoMailStore).list(tx));
  expect(mails.filter(({ recipient }) => recipient === scene.people.provider.email)).toHaveLength(1);
  expect(mails.filter(({ recipient }) => recipient === scene.people.adviser.email)).toEqual([]);
});

test('[SIGN-7] activated again, it signs in with what it held', async () => {
  await deactivate('adviser');
  const accountId = scene.people.adviser.id;
  const { view } = await administrator.ask(reactivateAccountCommand, { accountId }, body());
  expect(shown(view, 'adviser')).toMatchObject({ deactivatedAt: null, abilities: { deactivate: true } });
  expect(await (await as('adviser')).get(listCaseFiles, params())).toHaveLength(1);
});

test('[INV-3] [DO-24] a deactivated facilitator is none who stays, yet leaves no committee free to take', async () => {
  const other = anAccount({ name: 'Zoé L.' });
  const organisationId = scene.organisations.facilitator.id;
  const held = aMembership({ ...params(), organisationId, accountId: other.id, role: 'facilitator' });
  await look(async (tx) => {
    await app.get(AccountRepository).add(tx, [other]);
    await app.get(MemberRepository).add(tx, [held]);
  });
  await deactivate('facilitator');
  const end = () => administrator.ask(endMembershipCommand, { membershipId: held.id }, { ...body(), handOverTo: null });
  expect((await end()).refusal).toEqual({ refused: 'last-facilitator' });
  await administrator.get(deactivateAccountCommand, { accountId: other.id }, body());
  const invited = { organisationId, role: 'facilitator' as const, email: `invite-${newCommand()}@example.org` };
  const invitation = { ...body(), ...invited, replacesMembershipId: null };
  const { organisations } = await administrator.get(inviteMember, params(), invitation);
  expect(organisations.flatMap(({ invitations }) => invitations)).toMatchObject([{ agreement: 'awaited' }]);
});

test('[SIGN-6] an administrator closes the sign-ins of another, who signs in again', async () => {
  const clients = [await as('adviser'), await as('adviser')];
  const accountId = scene.people.adviser.id;
  expect(shown(await administrator.get(listAccounts, {}), 'adviser')?.signIns).toBe(2);
  const { view } = await administrator.ask(closeAccountSignIns, { accountId }, body());
  expect(shown(view, 'adviser')?.signIns).toBe(0);
  for (const client of clients) expect((await client.ask(showMe, {})).status).toBe(401);
  expect((await (await as('adviser')).ask(showMe, {})).status).toBe(200);
});

describe('[DO-27] administrators', () => {
  async function another(): Promise<{ id: string; email: string; client: MemberClient }> {
    const account = anAccount({ administrator: true });
    await look((tx) => app.get(AccountRepository).add(tx, [account]));
    return { ...account, client: await MemberClient.signIn(app, address, account.id) };
  }
  const remove = (by: MemberClient, accountId: string) => by.ask(removeAdministrationCommand, { accountId }, body());

  test('one ends the administration of another, who is told by mail and lists nothing any more', async () => {
    const other = await another();
    expect((await remove(administrator, other.id)).status).toBe(200);
    expect((await other.client.ask(listAccounts, {})).status).toBe(403);
    expect((await other.client.get(showMe, {})).administrator).toBe(false);
    const mails = (await look((tx) => app.get(DemoMailStore).list(tx))).filter((one) => one.recipient === other.email);
    expect(mails).toMatchObject([{ subject: 'Vous n’administrez plus Passerelle' }]);
    expect((await remove(administrator, other.id)).refusal).toEqual({ refused: 'not-an-administrator' });
  });

  test.each(['end the administration of', 'deactivate'])(
    'two who %s each other at the same time leave one',
    async (what) => {
      for (let round = 0; round < 3; round += 1) {
        const [one, two] = [await another(), await another()];
        const command = what === 'deactivate' ? deactivateAccountCommand : removeAdministrationCommand;
        const answers = await Promise.all([
          one.client.ask(command, { accountId: two.id }, body()),
          two.client.ask(command, { accountId: one.id }, body()),
        ]);
        expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
        const left = await look((tx) => app.get(AccountRepository).ofIds(tx, [one.id, two.id]));
        expect(left.filter((account) => account.administrator && account.deactivatedAt === null)).toHaveLength(1);
      }
    },
  );
});
