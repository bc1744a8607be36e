import { endMembershipCommand, inviteMember, mergeOrganisations, sendInvitationAgain } from '@passerelle/contracts';
import type { Role } from '@passerelle/domain';
import pg from 'pg';
import { Jobs } from '../../platform/jobs/jobs.js';
import { TestSmtpServer } from '../../platform/mail/test-smtp-server.js';
import { until } from '../../platform/jobs/test-queue.js';
import { MemberClient, newCommand } from '../../testing/member-client.js';
import { startTestApp, type TestApp } from '../../testing/test-app.js';
import { MembershipScene } from './test-memberships.js';

const smtp = new TestSmtpServer();

let app: TestApp;
let address: string;
let admin: MembershipScene;

beforeAll(async () => {
  await smtp.start();
  app = await startTestApp({ smtpUrl: smtp.url });
  address = await app.listen();
});
beforeEach(async () => {
  admin = await MembershipScene.set(app, address, 0);
});
afterAll(async () => {
  await app.close();
  await smtp.stop();
});

const memberNamed = async (name: string) => (await admin.members()).find((member) => member.name === name);
const invitations = async () => (await admin.people()).organisations.flatMap((one) => one.invitations);

/** One more member who leads; their membership, and themselves at the API. */
async function anotherLeader(name: string): Promise<{ membershipId: string; client: MemberClient }> {
  await admin.accept(await admin.invited({ role: 'facilitator' }), name);
  const { membershipId, accountId } = (await memberNamed(name)) ?? { membershipId: '', accountId: '' };
  return { membershipId, client: await MemberClient.signIn(app, address, accountId) };
}

describe('[INV-3] facilitators who end each other’s memberships at the same time', () => {
  test('two of them leave one', async () => {
    for (let round = 0; round < 2; round += 1) {
      admin = await MembershipScene.set(app, address, 0);
      const other = await anotherLeader('Claire V.');
      const own = await admin.membershipOf('facilitator');
      const facilitator = await admin.as('facilitator');
      const end = (client: MemberClient, membershipId: string) =>
        client.ask(endMembershipCommand, { membershipId }, { commandId: newCommand(), handOverTo: null });
      await Promise.all([end(facilitator, other.membershipId), end(other.client, own)]);
      expect((await admin.members()).filter(({ role }) => role === 'facilitator')).toHaveLength(1);
    }
  });

  test('[DO-17] a member whose membership ended while waiting for the lock ends none, and invites no one', async () => {
    const [claire, remi] = [await anotherLeader('Claire V.'), await anotherLeader('Rémi T.')];
    const administrator = await admin.as('administrator');
    const body = () => ({ commandId: newCommand(), handOverTo: null });
    const owner = new pg.Client({ connectionString: app.ownerUrl });
    await owner.connect();
    const answers: Promise<{ status: number }>[] = [];
    await app.run({ kind: 'job', purpose: 'test' }, async (tx) => {
      // The committee is held: both wait behind it, the administrator first.
      await tx.manager.query('select 1 from committee where id = $1 for update', [admin.scene.committee.id]);
      answers.push(administrator.ask(endMembershipCommand, { membershipId: claire.membershipId }, body()));
      await until(async () => (await waiting(owner)) === 1);
      answers.push(claire.client.ask(endMembershipCommand, { membershipId: remi.membershipId }, body()));
      answers.push(claire.client.ask(inviteMember, admin.params, admin.invitation()));
      await until(async () => (await waiting(owner)) === 3);
    });
    await owner.end();
    expect((await Promise.all(answers)).map(({ status }) => status)).toEqual([200, 404, 404]);
    expect(await invitations()).toEqual([]);
    expect(await memberNamed('Claire V.')).toBeUndefined();
    expect(await memberNamed('Rémi T.')).toBeDefined();
  });
});

/**
 * How many works wait for a lock in this database. Asked outside any transaction, in which the answer would not change.
 */
async function waiting(owner: pg.Client): Promise<number> {
  const { rows } = await owner.query<{ waiting: number }>(
    `select count(distinct pid)::int as waiting from pg_locks join pg_stat_activity using (pid)
     where not granted and datname = current_database()`,
  );
  return rows[0]?.waiting ?? 0;
}

describe('an invitation accepted while something else happens', () => {
  test('its organisation is merged: the membership is one of the entry that stays', async () => {
    const { partner, provider } = admin.scene.organisations;
    const administrator = await admin.as('administrator');
    const token = await admin.invited({ organisationId: partner.id, role: 'support-partner' });
    const [accepted, merged] = await Promise.all([
      admin.accept(token, 'Zoé L.'),
      administrator.ask(
        mergeOrganisations,
        { organisationId: partner.id },
        { commandId: newCommand(), intoId: provider.id },
      ),
    ]);
    expect([accepted.status, merged.status]).toEqual([200, 200]);
    const { organisations } = await admin.people();
    const kept = organisations.find(({ id }) => id === provider.id);
    expect(kept?.members.map(({ name }) => name)).toContain('Zoé L.');
    expect(organisations.map(({ id }) => id)).not.toContain(partner.id);
  });

  test('two invitations of one person, for both entries, give one membership after the merger', async () => {
    const { partner, provider } = admin.scene.organisations;
    const email = `twice-${newCommand()}@example.org`;
    const role: Role = 'support-partner';
    const tokens = [
      await admin.invited({ organisationId: partner.id, role, email }),
      await admin.invited({ organisationId: provider.id, role, email }),
    ];
    const administrator = await admin.as('administrator');
    const body = { commandId: newCommand(), intoId: provider.id };
    await administrator.get(mergeOrganisations, { organisationId: partner.id }, body);
    const answers = await Promise.all(tokens.map((token) => admin.accept(token, 'Zoé L.')));
    expect(answers.map(({ status }) => status)).toEqual([200, 200]);
    expect((await admin.members()).filter((member) => member.email === email)).toHaveLength(1);
  });

  test('the membership that it replaces is ended first: it is granted all the same', async () => {
    const replaced = await admin.membershipOf('adviser');
    const token = await admin.invited({ replacesMembershipId: replaced });
    const [accepted, ended] = await Promise.all([admin.accept(token, 'Zoé L.'), admin.end(replaced)]);
    expect([accepted.status, ended.status]).toEqual([200, 200]);
    expect(await memberNamed('Zoé L.')).toMatchObject({ role: 'prescriber' });
    expect(await admin.membershipOf('adviser')).toBe('');
  });

  test('twelve people accept concurrently, and all of them are members', async () => {
    const tokens = [];
    for (let count = 0; count < 12; count += 1) tokens.push(await admin.invited());
    const answers = await Promise.all(tokens.map((token, index) => admin.accept(token, `Membre ${index}`)));
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]));
    expect(await admin.members()).toHaveLength(19);
  });

  test('[INV-2] a name of a megabyte is refused by the contract, and the invitation waits', async () => {
    const token = await admin.invited();
    expect((await admin.accept(token, 'x'.repeat(1_048_576))).json).toEqual({ refused: 'too-large' });
    expect((await admin.accept(token, 'x'.repeat(121))).json).toMatchObject({ refused: 'invalid' });
    expect((await admin.accept(token, '👩‍🌾 Inès')).status).toBe(200);
    expect(await memberNamed('👩‍🌾 Inès')).toBeDefined();
  });
});

describe('a mail server that is down', () => {
  test('the invitation is there once, and the page says that the mail is not confirmed', async () => {
    await smtp.stop();
    const facilitator = await admin.as('facilitator');
    const body = admin.invitation({ email: `down-${newCommand()}@example.org` });
    for (let time = 0; time < 2; time += 1) await facilitator.get(inviteMember, admin.params, body);
    const shown = async () => (await invitations()).filter(({ email }) => email === body.email);
    expect(await shown()).toMatchObject([{ mail: 'leaving' }]);
    await app.get(Jobs).runDue();
    expect(await shown()).toMatchObject([{ mail: 'unconfirmed' }]);
    await smtp.start();
  });

  test('[INV-5] sent again once it is back, the mail leaves, with the one link that opens', async () => {
    const body = admin.invitation({ email: `back-${newCommand()}@example.org` });
    await smtp.stop();
    const facilitator = await admin.as('facilitator');
    await facilitator.get(inviteMember, admin.params, body);
    await app.get(Jobs).runDue();
    await smtp.start();
    await facilitator.get(sendInvitationAgain, { invitationId: body.commandId }, { commandId: newCommand() });
    await app.get(Jobs).runDue();
    await until(() => smtp.mails.some((mail) => mail.includes(body.email)));
    // The job of the first sending is tried again too, and finds that there is another link.
    app.clock.pass(10);
    await app.get(Jobs).runDue();
    const mails = smtp.mails.filter((one) => one.includes(body.email)).map((one) => one.replace(/=\n/g, ''));
    const [lost, sent] = [admin.tokenOf(body.commandId, 1), admin.tokenOf(body.commandId, 2)];
    expect(mails).toEqual([expect.stringContaining(sent)]);
    expect(mails.join()).not.toContain(lost);
    expect((await invitations()).filter((one) => one.email === body.email)).toMatchObject([{ mail: 'sent' }]);
    expect((await admin.accept(lost)).json).toEqual({ refused: 'link-expired' });
    expect((await admin.accept(sent)).status).toBe(200);
  });

  test.each(['refuse-recipient', 'die-before-data'] as const)('%s: nothing is lost either', async (manner) => {
    smtp.manner = manner;
    const token = await admin.invited();
    expect((await admin.accept(token, 'Zoé L.')).status).toBe(200);
    smtp.manner = 'accept';
  });
});
