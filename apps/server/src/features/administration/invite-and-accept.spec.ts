import {
  endSeatCommand,
  inviteMember,
  listDemoMails,
  lookAtInvitation,
  showMe,
  withdrawInvitation,
} from '@passerelle/contracts';
import { newCommand, type MemberClient } from '../../testing/member-client.js';
import { startTestApp, type TestApp } from '../../testing/test-app.js';
import { InvitationRepository } from '../../model/invitations/invitation.repository.js';
import { newInvitation } from './new-invitation.js';
import { SeatScene } from './test-memberships.js';

let app: TestApp;
let address: string;
let seats: SeatScene;
let visitor: MemberClient;

beforeAll(async () => {
  app = await startTestApp({ demo: true });
  address = await app.listen();
  seats = await SeatScene.set(app, address);
  visitor = await seats.as(null);
});
afterAll(() => app.close());

const look = async (token: string) => visitor.ask(lookAtInvitation, {}, { token });
const waiting = async () => (await seats.people()).organisations.flatMap(({ invitations }) => invitations);

test('[INV-1] a new member looks at the invitation, takes the seat, is signed in, and the link opens nothing more', async () => {
  const token = await seats.invited({ email: 'Noa@Example.org' });
  expect((await look(token)).view).toEqual({
    committeeName: seats.scene.committee.name,
    organisationName: seats.scene.organisations.adviser.name,
    role: 'prescriber',
    administrator: false,
    knownName: null,
  });
  expect((await look(token)).status).toBe(200);

  const { status, cookie } = await seats.accept(token, ' Noa B. ');
  expect(status).toBe(200);
  const me = await fetch(`${address}${showMe.path}`, { headers: { cookie: cookie ?? '' } });
  expect(await me.json()).toMatchObject({ name: 'Noa B.', administrator: false, seats: [{ role: 'prescriber' }] });
  const member = (await seats.people()).organisations
    .flatMap(({ members }) => members)
    .find(({ name }) => name === 'Noa B.');
  expect(member).toMatchObject({ email: 'noa@example.org', role: 'prescriber' });
  expect(await waiting()).toEqual([]);

  expect((await look(token)).refusal?.refused).toBe('link-expired');
  expect(await seats.accept(token)).toMatchObject({ json: { refused: 'link-expired' }, cookie: null });
});

test('[INV-1] of two uses at the same time, one takes the seat', async () => {
  const token = await seats.invited();
  const answers = await Promise.all([seats.accept(token), seats.accept(token)]);
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 422]);
});

test('[INV-1] an invitation that came too late, was withdrawn, or never was: the same words', async () => {
  const late = await seats.invited({ email: 'late@example.org' });
  app.clock.pass(14 * 24 * 60);
  const [shown] = await waiting();
  expect(shown).toMatchObject({ email: 'late@example.org', expired: true });
  const withdrawn = await seats.invited({ email: 'withdrawn@example.org' });
  const facilitator = await seats.as('facilitator');
  const id = (await waiting()).find(({ email }) => email === 'withdrawn@example.org')?.id ?? '';
  for (const commandId of [newCommand(), newCommand()]) {
    await facilitator.get(withdrawInvitation, { invitationId: id }, { commandId });
  }
  const texts = await Promise.all([late, withdrawn, 'x'.repeat(43)].map(async (token) => (await look(token)).text));
  expect(new Set(texts).size).toBe(1);
  expect(texts[0]).toContain('link-expired');
  expect((await seats.accept(withdrawn)).status).toBe(422);
});

test('[INV-2] the name that the newcomer gives is cleaned, and refused in its field', async () => {
  const token = await seats.invited();
  expect((await seats.accept(token, '  ')).json).toMatchObject({ refused: 'text-empty', field: 'name' });
  expect((await seats.accept(token, 'x'.repeat(61))).json).toMatchObject({ refused: 'text-too-long', field: 'name' });
  // Nothing was used meanwhile; an emoji is a name like another.
  expect((await seats.accept(token, '🌻')).status).toBe(200);
  expect((await seats.people()).organisations.flatMap(({ members }) => members)).toContainEqual(
    expect.objectContaining({ name: '🌻' }),
  );
});

test('a known account takes the seat and is not signed in: whoever invited was told the link too', async () => {
  const { stranger } = seats.scene.people;
  const token = await seats.invited({ email: stranger.email.toUpperCase(), role: 'observer' });
  expect((await look(token)).view?.knownName).toBe(stranger.name);
  expect(await seats.accept(token, 'Somebody else')).toMatchObject({ status: 200, cookie: null });
  const me = await (await seats.as('stranger')).get(showMe, {});
  expect(me.name).toBe(stranger.name);
  expect(me.seats.map(({ committeeId }) => committeeId)).toContain(seats.scene.committee.id);
});

test('the operator’s link signs a known account in, makes it administrator, and ends its other sign-ins', async () => {
  const { coordinator } = seats.scene.people;
  const before = await seats.as('coordinator');
  const token = 'the-token-of-an-operator-is-long-enough';
  await app.run({ kind: 'job', purpose: 'invite' }, (tx) => {
    const invitation = newInvitation(
      { id: newCommand(), token, email: coordinator.email, invitedBy: null },
      null,
      tx.now,
    );
    return app.get(InvitationRepository).add(tx, invitation);
  });
  expect((await look(token)).view).toMatchObject({ administrator: true, committeeName: null, role: null });
  const { cookie } = await seats.accept(token);
  const me = await fetch(`${address}${showMe.path}`, { headers: { cookie: cookie ?? '' } });
  expect(await me.json()).toMatchObject({ name: coordinator.name, administrator: true });
  expect((await before.ask(showMe, {})).status).toBe(401);
});

test('an invitation sent twice is one, with one link; its mail names nobody before the reader opens it', async () => {
  const facilitator = await seats.as('facilitator');
  const body = seats.invitation({ email: 'twice@demo.passerelle.example' });
  const [first, second] = await Promise.all([
    facilitator.get(inviteMember, seats.params, body),
    facilitator.get(inviteMember, seats.params, body),
  ]);
  expect(second.link).toBe(first.link);
  expect((await waiting()).filter(({ email }) => email === 'twice@demo.passerelle.example')).toHaveLength(1);
  // Asked for again by another gesture, the earlier link opens nothing more.
  const again = await seats.invited({ email: 'twice@demo.passerelle.example' });
  expect((await look(first.link.split('#')[1] ?? '')).refusal?.refused).toBe('link-expired');
  expect((await look(again)).status).toBe(200);
  const mails = (await visitor.get(listDemoMails, {})).filter(({ to }) => to === 'twice@demo.passerelle.example');
  expect(mails.map(({ subject }) => subject)).toEqual(Array(mails.length).fill('Votre invitation à Passerelle'));
  expect(mails.some(({ text }) => text.includes(first.link))).toBe(true);
});

test.each([
  ['already-a-member', 'the seat that they hold', () => ({ email: seats.scene.people.adviser.email })],
  ['organisation-not-in-committee', 'an organisation that does not sit here', () => ({ organisationId: newCommand() })],
  ['not-a-member', 'a replaced seat that is nobody’s', () => ({ replacesMembershipId: newCommand() })],
])('%s: nobody is invited to %s', async (refused, _what, fields) => {
  const facilitator = await seats.as('facilitator');
  const { refusal } = await facilitator.ask(inviteMember, seats.params, seats.invitation(fields()));
  expect(refusal?.refused).toBe(refused);
});

test('[INV-3] a facilitator replaced by another leaves when the other sits, not before', async () => {
  const other = await SeatScene.set(app, address, 0);
  const replaced = await other.seatOf('facilitator');
  const organisationId = other.scene.organisations.facilitator.id;
  const token = await other.invited({ organisationId, role: 'facilitator', replacesMembershipId: replaced });
  const administrator = await other.as('administrator');
  const { refusal } = await administrator.ask(
    endSeatCommand,
    { membershipId: replaced },
    { commandId: newCommand(), handOverTo: null },
  );
  expect(refusal?.refused).toBe('last-facilitator');
  expect((await other.accept(token, 'Claire V.')).status).toBe(200);
  const { organisations } = await other.people('administrator');
  const leaders = organisations.flatMap(({ members }) => members).filter(({ role }) => role === 'facilitator');
  expect(leaders.map(({ name }) => name)).toEqual(['Claire V.']);
});
