import {
  endMembershipCommand,
  inviteMember,
  listDemoMails,
  previewInvitation,
  sendInvitationAgain,
  showMe,
  withdrawInvitation,
} from '@passerelle/contracts';
import { newInvitation } from '@passerelle/domain';
import { newCommand, type MemberClient } from '../../testing/member-client.js';
import { startTestApp, type TestApp } from '../../testing/test-app.js';
import { InvitationRepository } from '../../model/invitations/invitation.repository.js';
import { digestOf } from '../../model/sign-ins/digest.js';
import { MembershipScene } from './test-memberships.js';

let app: TestApp;
let address: string;
let admin: MembershipScene;
let visitor: MemberClient;

beforeAll(async () => {
  app = await startTestApp({ demo: true });
  address = await app.listen();
  admin = await MembershipScene.set(app, address);
  visitor = await admin.as(null);
});
afterAll(() => app.close());

const look = async (token: string) => visitor.ask(previewInvitation, {}, { token });
const waiting = async () => (await admin.people()).organisations.flatMap(({ invitations }) => invitations);

test('[INV-1] a new member previews the invitation, becomes a member, is signed in, and the link opens nothing more', async () => {
  const token = await admin.invited({ email: 'Noa@Example.org' });
  expect((await look(token)).view).toEqual({
    committeeName: admin.scene.committee.name,
    organisationName: admin.scene.organisations.adviser.name,
    role: 'prescriber',
    administrator: false,
    knownName: null,
  });
  expect((await look(token)).status).toBe(200);

  const { status, cookie } = await admin.accept(token, ' Noa B. ');
  expect(status).toBe(200);
  const me = await fetch(`${address}${showMe.path}`, { headers: { cookie: cookie ?? '' } });
  expect(await me.json()).toMatchObject({ name: 'Noa B.', administrator: false, seats: [{ role: 'prescriber' }] });
  const member = (await admin.people()).organisations
    .flatMap(({ members }) => members)
    .find(({ name }) => name === 'Noa B.');
  expect(member).toMatchObject({ email: 'noa@example.org', role: 'prescriber' });
  expect(await waiting()).toEqual([]);

  expect((await look(token)).refusal?.refused).toBe('link-expired');
  expect(await admin.accept(token)).toMatchObject({ json: { refused: 'link-expired' }, cookie: null });
});

test('[INV-1] of two uses at the same time, one becomes a member', async () => {
  const token = await admin.invited();
  const answers = await Promise.all([admin.accept(token), admin.accept(token)]);
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 422]);
});

test('[INV-1] an invitation that came too late, was withdrawn, or never was: the same words', async () => {
  const late = await admin.invited({ email: 'late@example.org' });
  app.clock.pass(14 * 24 * 60);
  const [shown] = await waiting();
  expect(shown).toMatchObject({ email: 'late@example.org', expired: true });
  const withdrawn = await admin.invited({ email: 'withdrawn@example.org' });
  const facilitator = await admin.as('facilitator');
  const id = (await waiting()).find(({ email }) => email === 'withdrawn@example.org')?.id ?? '';
  for (const commandId of [newCommand(), newCommand()]) {
    await facilitator.get(withdrawInvitation, { invitationId: id }, { commandId });
  }
  const texts = await Promise.all([late, withdrawn, 'x'.repeat(43)].map(async (token) => (await look(token)).text));
  expect(new Set(texts).size).toBe(1);
  expect(texts[0]).toContain('link-expired');
  expect((await admin.accept(withdrawn)).status).toBe(422);
});

test('[INV-2] the name that the newcomer gives is cleaned, and refused in its field', async () => {
  const token = await admin.invited();
  expect((await admin.accept(token, '  ')).json).toMatchObject({ refused: 'text-empty', field: 'name' });
  expect((await admin.accept(token, 'x'.repeat(61))).json).toMatchObject({
    refused: 'text-too-long',
    field: 'name',
  });
  // Nothing was used meanwhile; an emoji is a name like another.
  expect((await admin.accept(token, '🌻')).status).toBe(200);
  expect((await admin.people()).organisations.flatMap(({ members }) => members)).toContainEqual(
    expect.objectContaining({ name: '🌻' }),
  );
});

test('a known account becomes a member and is not signed in: it signs in by itself, as always', async () => {
  const { stranger } = admin.scene.people;
  const token = await admin.invited({ email: stranger.email.toUpperCase(), role: 'observer' });
  expect((await look(token)).view?.knownName).toBe(stranger.name);
  expect(await admin.accept(token, 'Somebody else')).toMatchObject({ status: 200, cookie: null });
  const me = await (await admin.as('stranger')).get(showMe, {});
  expect(me.name).toBe(stranger.name);
  expect(me.seats.map(({ committeeId }) => committeeId)).toContain(admin.scene.committee.id);
});

test('the operator’s link signs a known account in, makes it administrator, and ends its other sign-ins', async () => {
  const { coordinator } = admin.scene.people;
  const before = await admin.as('coordinator');
  const token = 'the-token-of-an-operator-is-long-enough';
  await app.run({ kind: 'job', purpose: 'invite' }, (tx) => {
    const invitation = newInvitation(
      { id: newCommand(), tokenDigest: digestOf(token), email: coordinator.email, invitedBy: null },
      null,
      tx.now,
    );
    return app.get(InvitationRepository).add(tx, invitation);
  });
  expect((await look(token)).view).toMatchObject({ administrator: true, committeeName: null, role: null });
  const { cookie } = await admin.accept(token);
  const me = await fetch(`${address}${showMe.path}`, { headers: { cookie: cookie ?? '' } });
  expect(await me.json()).toMatchObject({ name: coordinator.name, administrator: true });
  expect((await before.ask(showMe, {})).status).toBe(401);
});

test('an invitation sent twice is one, with one mail; no reply holds its token, and no name is in its subject', async () => {
  const facilitator = await admin.as('facilitator');
  const body = admin.invitation({ email: 'twice@demo.passerelle.example' });
  const answers = await Promise.all([1, 2].map(() => facilitator.ask(inviteMember, admin.params, body)));
  expect((await waiting()).filter(({ email }) => email === body.email)).toMatchObject([{ mail: 'leaving' }]);
  const [first = '', ...others] = await admin.mailedTokens(body.email);
  expect(others).toEqual([]);
  expect((await waiting()).filter(({ email }) => email === body.email)).toMatchObject([{ mail: 'sent' }]);
  expect(answers.map(({ status }) => status)).toEqual([200, 200]);
  expect(answers.map(({ text }) => text).join()).not.toContain(first);
  expect((await look(first)).status).toBe(200);
  // Asked for again by another command, the earlier link opens nothing more.
  app.clock.pass(1);
  await facilitator.get(inviteMember, admin.params, { ...body, commandId: newCommand() });
  const [again = ''] = await admin.mailedTokens(body.email);
  expect((await look(first)).refusal?.refused).toBe('link-expired');
  expect((await look(again)).status).toBe(200);
  const mails = (await visitor.get(listDemoMails, {})).filter(({ to }) => to === body.email);
  expect(mails.map(({ subject }) => subject)).toEqual(Array(2).fill('Votre invitation à Passerelle'));
});

test('[INV-5] sent again, the earlier link opens nothing; three times a day, and no more', async () => {
  const facilitator = await admin.as('facilitator');
  const body = admin.invitation({ email: 'again@demo.passerelle.example' });
  const sendAgain = () =>
    facilitator.ask(sendInvitationAgain, { invitationId: body.commandId }, { commandId: newCommand() });
  await facilitator.get(inviteMember, admin.params, body);
  const [first = ''] = await admin.mailedTokens(body.email);
  app.clock.pass(1);
  expect((await sendAgain()).status).toBe(200);
  const [second = ''] = await admin.mailedTokens(body.email);
  expect(second).not.toBe(first);
  expect((await look(first)).refusal?.refused).toBe('link-expired');
  expect((await look(second)).status).toBe(200);
  expect((await sendAgain()).status).toBe(200);
  expect(await sendAgain()).toMatchObject({ status: 422, refusal: { refused: 'sent-too-often' } });
  expect((await waiting()).find(({ email }) => email === body.email)?.abilities.sendAgain).toBe(false);
  // The next day, and after its days are past: it is valid anew.
  app.clock.pass(15 * 24 * 60);
  const third = admin.tokenOf(body.commandId, 3);
  expect((await look(third)).refusal?.refused).toBe('link-expired');
  expect(
    (
      await (
        await admin.as('facilitator')
      ).ask(sendInvitationAgain, { invitationId: body.commandId }, { commandId: newCommand() })
    ).status,
  ).toBe(200);
  const [fourth = ''] = await admin.mailedTokens(body.email);
  expect((await admin.accept(fourth)).status).toBe(200);
});

test('[INV-5] inviting the same address again, withdrawn or in another role, begins no new count', async () => {
  const facilitator = await admin.as('facilitator');
  const body = admin.invitation();
  const invite = (fields: Partial<typeof body> = {}) => {
    app.clock.pass(1);
    return facilitator.ask(inviteMember, admin.params, { ...body, commandId: newCommand(), ...fields });
  };
  const idOf = async () => (await waiting()).find(({ email }) => email === body.email)?.id ?? '';
  await facilitator.get(inviteMember, admin.params, body);
  await facilitator.get(withdrawInvitation, { invitationId: await idOf() }, { commandId: newCommand() });
  expect((await invite({ role: 'observer' })).status).toBe(200);
  expect((await invite()).status).toBe(200);
  const tooOften = { refused: 'sent-too-often', field: 'email' };
  expect((await invite()).refusal).toEqual(tooOften);
  expect((await invite({ email: body.email.toUpperCase() })).refusal).toEqual(tooOften);
  const third = (await waiting()).find(({ email, role }) => email === body.email && role === 'prescriber');
  expect(third?.abilities.sendAgain).toBe(false);
  // Each has a link of its own, and the last one opens.
  const tokens = await admin.mailedTokens(body.email);
  expect((await look(tokens[0] ?? '')).status).toBe(200);
});

test.each([
  ['already-a-member', 'the membership that they hold', () => ({ email: admin.scene.people.adviser.email })],
  ['organisation-not-in-committee', 'an organisation of another committee', () => ({ organisationId: newCommand() })],
  ['not-a-member', 'a replaced membership that no one holds', () => ({ replacesMembershipId: newCommand() })],
])('%s: no member is invited to %s', async (refused, _what, fields) => {
  const facilitator = await admin.as('facilitator');
  const { refusal } = await facilitator.ask(inviteMember, admin.params, admin.invitation(fields()));
  expect(refusal?.refused).toBe(refused);
});

test('[INV-3] a facilitator replaced by another leaves when the other accepts, not before', async () => {
  const other = await MembershipScene.set(app, address, 0);
  const replaced = await other.membershipOf('facilitator');
  const organisationId = other.scene.organisations.facilitator.id;
  const token = await other.invited({ organisationId, role: 'facilitator', replacesMembershipId: replaced });
  const administrator = await other.as('administrator');
  const { refusal } = await administrator.ask(
    endMembershipCommand,
    { membershipId: replaced },
    { commandId: newCommand(), handOverTo: null },
  );
  expect(refusal?.refused).toBe('last-facilitator');
  expect((await other.accept(token, 'Claire V.')).status).toBe(200);
  const { organisations } = await other.people('administrator');
  const leaders = organisations.flatMap(({ members }) => members).filter(({ role }) => role === 'facilitator');
  expect(leaders.map(({ name }) => name)).toEqual(['Claire V.']);
});
