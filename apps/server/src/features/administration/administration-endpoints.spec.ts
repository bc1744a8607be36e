import {
  acceptInvitationCommand,
  addOrganisation,
  answerInvitationCommand,
  createCommittee,
  describeOrganisationCommand,
  endMembershipCommand,
  inviteMember,
  listInstanceOrganisations,
  listOtherOrganisations,
  previewInvitation,
  mergeOrganisations,
  admitOrganisation,
  sendInvitationAgain,
  showPeople,
  withdrawInvitation,
  type PeopleView,
} from '@passerelle/contracts';
import { ROLES, type Role } from '@passerelle/domain';
import { ORGANISATION_TABLE } from '../../model/organisations/organisation.table.js';
import { asJob } from '../committees/test-committee.js';
import { MemberClient, newCommand, type Answer } from '../../testing/member-client.js';
import { startTestApp, type TestApp } from '../../testing/test-app.js';
import { MembershipScene } from './test-memberships.js';

const EVERYBODY = [...ROLES, 'administrator', 'stranger', 'visitor'] as const;
type Somebody = (typeof EVERYBODY)[number];

let app: TestApp;
let address: string;
let admin: MembershipScene;
let observerId: string;
let clients: Record<Somebody, MemberClient>;

beforeAll(async () => {
  app = await startTestApp();
  address = await app.listen();
  admin = await MembershipScene.set(app, address, 0);
  await admin.accept(await admin.invited({ role: 'observer' }), 'Observatrice');
  observerId = (await admin.members()).find(({ role }) => role === 'observer')?.accountId ?? '';
});
/** Signed in anew each time: an invitation that is accepted replaces the sign-in of that browser. */
beforeEach(async () => {
  clients = {
    facilitator: await admin.as('facilitator'),
    prescriber: await admin.as('adviser'),
    'training-provider': await admin.as('provider'),
    'support-partner': await admin.as('partner'),
    coordinator: await admin.as('coordinator'),
    observer: await MemberClient.signIn(app, address, observerId),
    administrator: await admin.as('administrator'),
    stranger: await admin.as('stranger'),
    visitor: await admin.as(null),
  };
});
afterAll(() => app.close());

/** An organisation of no committee. */
async function known(): Promise<string> {
  const id = newCommand();
  const row = { id, name: `Toit ${id}`, kind: 'housing', siret: null, mergedIntoId: null, demo: true } as const;
  await asJob(app, (tx) => tx.manager.insert(ORGANISATION_TABLE, row));
  return id;
}

const described = () => ({ name: `Toit ${newCommand()}`, kind: 'housing' as const, siret: '' });
const commandId = newCommand;
type Endpoint = (client: MemberClient) => Promise<Answer<unknown>>;

/** Each endpoint, with a request that is right in everything but perhaps its author. */
const ENDPOINTS = {
  'read the members': (client) => client.ask(showPeople, admin.params),
  'list the other organisations': (client) => client.ask(listOtherOrganisations, admin.params),
  'admit one of them': async (client) =>
    client.ask(admitOrganisation, admin.params, { commandId: commandId(), organisationId: await known() }),
  'add an organisation': (client) =>
    client.ask(addOrganisation, admin.params, { commandId: commandId(), ...described() }),
  'correct an organisation': async (client) => {
    const organisationId = await known();
    const membership = { commandId: commandId(), organisationId };
    await clients.administrator.get(admitOrganisation, admin.params, membership);
    const params = { ...admin.params, organisationId };
    return client.ask(describeOrganisationCommand, params, { commandId: commandId(), ...described() });
  },
  'invite a member': (client) => client.ask(inviteMember, admin.params, admin.invitation()),
  'withdraw an invitation': async (client) => {
    const invitation = admin.invitation();
    await clients.administrator.get(inviteMember, admin.params, invitation);
    return client.ask(withdrawInvitation, { invitationId: invitation.commandId }, { commandId: commandId() });
  },
  'send an invitation again': async (client) => {
    const invitation = admin.invitation();
    await clients.facilitator.get(inviteMember, admin.params, invitation);
    return client.ask(sendInvitationAgain, { invitationId: invitation.commandId }, { commandId: commandId() });
  },
  'agree to an invitation': async (client) => {
    const invitation = admin.invitation();
    await clients.administrator.get(inviteMember, admin.params, invitation);
    const body = { commandId: commandId(), agreed: true };
    return client.ask(answerInvitationCommand, { invitationId: invitation.commandId }, body);
  },
  'end a membership': async (client) => {
    await admin.accept(await admin.invited(), 'De passage');
    const membership = (await admin.members()).find(({ name }) => name === 'De passage');
    const params = { membershipId: membership?.membershipId ?? '' };
    return client.ask(endMembershipCommand, params, { commandId: commandId(), handOverTo: null });
  },
  'create a committee': (client) =>
    client.ask(
      createCommittee,
      {},
      {
        ...{
          commandId: commandId(),
          name: 'COPASS Muret',
          kind: 'copass',
          territory: 'Muret',
          timeZone: 'Europe/Paris',
        },
        facilitator: { ...described(), email: 'lead@example.org' },
      },
    ),
  'list the organisations of the instance': (client) => client.ask(listInstanceOrganisations, {}),
  'merge two organisations': async (client) =>
    client.ask(
      mergeOrganisations,
      { organisationId: await known() },
      { commandId: commandId(), intoId: await known() },
    ),
  'look at an invitation': async (client) => client.ask(previewInvitation, {}, { token: await admin.invited() }),
  'accept an invitation': async (client) =>
    client.ask(acceptInvitationCommand, {}, { token: await admin.invited(), name: 'Zoé L.' }),
} satisfies Record<string, Endpoint>;

const MEMBERS = { stranger: 404, visitor: 401 };
const others = (status: number): Partial<Record<Role, number>> =>
  Object.fromEntries(ROLES.filter((role) => role !== 'facilitator').map((role) => [role, status]));
const WHO_KEEPS_IT = { ...others(403), ...MEMBERS };
const ADMINISTRATORS = { ...others(403), facilitator: 403, stranger: 403, visitor: 401 };

/** What each endpoint answers; 200 for any member not named. */
test.each<[string, keyof typeof ENDPOINTS, Partial<Record<Somebody, number>>]>([
  ['SEE-1', 'read the members', MEMBERS],
  ['DO-17', 'list the other organisations', WHO_KEEPS_IT],
  ['DO-17', 'admit one of them', WHO_KEEPS_IT],
  ['DO-17', 'add an organisation', WHO_KEEPS_IT],
  ['DO-17', 'correct an organisation', WHO_KEEPS_IT],
  ['DO-17', 'invite a member', WHO_KEEPS_IT],
  ['DO-17', 'withdraw an invitation', WHO_KEEPS_IT],
  ['INV-5', 'send an invitation again', WHO_KEEPS_IT],
  ['DO-24', 'agree to an invitation', { ...WHO_KEEPS_IT, administrator: 403 }],
  ['DO-17', 'end a membership', WHO_KEEPS_IT],
  ['DO-18', 'create a committee', ADMINISTRATORS],
  ['DO-18', 'list the organisations of the instance', ADMINISTRATORS],
  ['DO-18', 'merge two organisations', ADMINISTRATORS],
  ['INV-1', 'look at an invitation', {}],
  ['INV-1', 'accept an invitation', {}],
])('[%s] who may %s', async (_rule, endpoint, expected) => {
  const open: Endpoint = ENDPOINTS[endpoint];
  const answers: Partial<Record<Somebody, number>> = {};
  for (const person of EVERYBODY) {
    const { status, refusal, text } = await open(clients[person]);
    answers[person] = status;
    // A refusal is a code: no name, no address, no id.
    if (refusal) expect(text).toBe(JSON.stringify({ refused: refusal.refused }));
  }
  const all = Object.fromEntries(EVERYBODY.map((person) => [person, 200]));
  expect(answers).toEqual({ ...all, ...expected });
});

test('[SEE-1] what exists is answered to strangers and visitors with the same bytes as what does not', async () => {
  const invitation = admin.invitation();
  await clients.facilitator.get(inviteMember, admin.params, invitation);
  const membershipId = await admin.membershipOf('adviser');
  const organisationId = admin.scene.organisations.adviser.id;
  for (const person of ['stranger', 'visitor'] as const) {
    const client = clients[person];
    const pairs = [
      [admin.params.committeeId, newCommand()].map((committeeId) => client.ask(showPeople, { committeeId })),
      [admin.params.committeeId, newCommand()].map((committeeId) =>
        client.ask(addOrganisation, { committeeId }, { commandId: commandId(), ...described() }),
      ),
      [admin.params.committeeId, newCommand()].map((committeeId) =>
        client.ask(admitOrganisation, { committeeId }, { commandId: commandId(), organisationId }),
      ),
      [invitation.commandId, newCommand()].map((invitationId) =>
        client.ask(withdrawInvitation, { invitationId }, { commandId: commandId() }),
      ),
      [invitation.commandId, newCommand()].map((invitationId) =>
        client.ask(answerInvitationCommand, { invitationId }, { commandId: commandId(), agreed: true }),
      ),
      [invitation.commandId, newCommand()].map((invitationId) =>
        client.ask(sendInvitationAgain, { invitationId }, { commandId: commandId() }),
      ),
      [membershipId, newCommand()].map((id) =>
        client.ask(endMembershipCommand, { membershipId: id }, { commandId: commandId(), handOverTo: null }),
      ),
    ];
    for (const pair of pairs) {
      const answers = await Promise.all(pair);
      expect(new Set(answers.map(({ status, text }) => `${status} ${text}`)).size).toBe(1);
    }
  }
});

describe('[DO-17] what each reads of the people', () => {
  const view = (person: Somebody): Promise<PeopleView> => clients[person].get(showPeople, admin.params);
  const members = ({ organisations }: PeopleView) => organisations.flatMap((one) => one.members);

  test.each(['facilitator', 'administrator'] as const)(
    '%s: addresses, invitations and what is assigned',
    async (person) => {
      const { email } = admin.scene.people.adviser;
      const shown = await view(person);
      expect(shown.abilities).toMatchObject({ manage: true });
      expect(members(shown)).toContainEqual(expect.objectContaining({ email, abilities: { end: true } }));
      expect(members(shown).filter((member) => member.email === null)).toEqual([]);
      expect(shown.organisations.flatMap(({ invitations }) => invitations).length).toBeGreaterThan(0);
    },
  );

  test.each(ROLES.filter((role) => role !== 'facilitator'))('%s: names and roles alone', async (role) => {
    const shown = await view(role);
    const all = members(await view('administrator'));
    expect(members(shown).map(({ name }) => name)).toEqual(all.map(({ name }) => name));
    expect(shown.abilities).toEqual({ manage: false, inviteAlone: [], handOver: false });
    for (const member of members(shown)) {
      expect(member).toMatchObject({ email: null, followUps: 0, referentOf: 0, abilities: { end: false } });
    }
    for (const organisation of shown.organisations) {
      expect(organisation).toMatchObject({ siret: null, siretDoubt: null, invitations: [], followUps: 0 });
    }
    expect(JSON.stringify(shown)).not.toContain('@');
  });
});

test('a refusal of what was asked names its field, and no person', async () => {
  const { adviser } = admin.scene.people;
  const { refusal, text } = await clients.facilitator.ask(
    inviteMember,
    admin.params,
    admin.invitation({ email: adviser.email }),
  );
  expect(refusal).toEqual({ refused: 'already-a-member', field: 'email' });
  for (const personal of [adviser.email, adviser.name, adviser.id]) expect(text).not.toContain(personal);
});
