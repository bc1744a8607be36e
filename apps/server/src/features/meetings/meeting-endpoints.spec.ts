import {
  addGuestCommand,
  closeMeetingCommand,
  correctAttendanceCommand,
  giveDirectionsCommand,
  listParticipants,
  makeReservationCommand,
  markAttendanceCommand,
  postponeRemainingCommand,
  removeAttendanceCommand,
  showAttendance,
  showClosing,
  showMinutes,
  withdrawReservationCommand,
} from '@passerelle/contracts';
import { aMembership, anAccount } from '@passerelle/testing';
import { MemberRepository } from '../../model/memberships/member.repository.js';
import { AccountRepository } from '../../model/accounts/account.repository.js';
import { MemberClient, newCommand } from '../../testing/member-client.js';
import { MeetingScene } from '../../testing/meeting-scene.js';
import { setScene, type Person } from '../../testing/scene.js';
import { startTestApp, type TestApp } from '../../testing/test-app.js';

/** From the least entitled to the most, so that no member comes after what a facilitator has done. */
const EVERYBODY = [
  ...(['stranger', 'administrator', 'observer', 'coordinator', 'partner', 'otherProvider'] as const),
  ...(['otherAdviser', 'provider', 'adviser', 'facilitator'] as const),
];
type Somebody = (typeof EVERYBODY)[number];

let app: TestApp;
let address: string;
let meeting: MeetingScene;
let observer: MemberClient;
let itemId: string;

beforeAll(async () => {
  app = await startTestApp();
  address = await app.listen();
  meeting = await MeetingScene.prepare(app, address, await setScene(app, 1));
  observer = await anObserver();
  await meeting.open();
  [itemId = ''] = await meeting.items();
});
afterAll(() => app.close());

async function anObserver(): Promise<MemberClient> {
  const { committee, organisations } = meeting.scene;
  const account = anAccount({ name: 'observer (démo)' });
  const membership = { accountId: account.id, committeeId: committee.id, role: 'observer' as const };
  await app.run({ kind: 'job', purpose: 'test' }, async (tx) => {
    await app.get(AccountRepository).add(tx, [account]);
    await app.get(MemberRepository).add(tx, [aMembership({ ...membership, organisationId: organisations.adviser.id })]);
  });
  return MemberClient.signIn(app, address, account.id);
}

const clientOf = async (person: Somebody): Promise<MemberClient> =>
  person === 'observer' ? observer : meeting.as(person);

function organisationOf(person: Somebody): string {
  const { organisations } = meeting.scene;
  const own = Object.entries(organisations).find(([membership]) => membership === person);
  return own?.[1].id ?? organisations.adviser.id;
}

const params = () => ({ meetingId: meeting.meetingId });
const commandId = newCommand;

async function aGuest(): Promise<string> {
  const guest = { commandId: commandId(), name: 'Odile P.', organisationName: 'CCAS', presence: 'room' as const };
  await (await meeting.as('facilitator')).get(addGuestCommand, params(), guest);
  return guest.commandId;
}

async function reserves(client: MemberClient, organisationId: string, id = commandId()) {
  const body = { commandId: id, kind: 'dissent' as const, organisationId, text: 'Durée trop courte' };
  return client.ask(makeReservationCommand, { itemId }, body);
}

async function closes(client: MemberClient) {
  const { version } = await meeting.view('facilitator');
  return client.ask(closeMeetingCommand, params(), {
    commandId: commandId(),
    expectedVersion: version,
    acceptUnsaved: false,
  });
}

async function directs(client: MemberClient) {
  const { version } = await meeting.view('facilitator');
  const body = { commandId: commandId(), expectedVersion: version, directions: '2e étage' };
  return client.ask(giveDirectionsCommand, params(), body);
}

type Endpoint = (client: MemberClient, person: Somebody) => Promise<{ status: number }>;

const ENDPOINTS = {
  'read the attendance list': (client) => client.ask(showAttendance, params()),
  'mark somebody': (client) =>
    client.ask(markAttendanceCommand, params(), {
      commandId: commandId(),
      accountIds: [meeting.scene.people.partner.id],
      presence: 'room',
    }),
  'add a guest': (client) =>
    client.ask(addGuestCommand, params(), {
      commandId: commandId(),
      name: 'Odile P.',
      organisationName: 'CCAS',
      presence: 'room',
    }),
  'correct a line': async (client) =>
    client.ask(
      correctAttendanceCommand,
      { entryId: await aGuest() },
      { commandId: commandId(), presence: 'remote', arrivedAt: '09:40', leftAt: null },
    ),
  'take a line off': async (client) =>
    client.ask(removeAttendanceCommand, { entryId: await aGuest() }, { commandId: commandId() }),
  'read who is there': (client) => client.ask(listParticipants, params()),
  'reserve for their own organisation': (client, person) => reserves(client, organisationOf(person)),
  'reserve for another organisation': (client) => reserves(client, meeting.scene.organisations.partner.id),
  'take back what a facilitator wrote': async (client) => {
    const reservationId = commandId();
    await reserves(await meeting.as('facilitator'), meeting.scene.organisations.partner.id, reservationId);
    return client.ask(withdrawReservationCommand, { reservationId }, { commandId: commandId() });
  },
  'read what is left before closing': (client) => client.ask(showClosing, params()),
  'postpone what is left': (client) =>
    client.ask(postponeRemainingCommand, params(), { commandId: commandId(), missing: 'Le temps de l’examiner' }),
  'say how to come': directs,
  close: closes,
  'read the minutes': (client) => client.ask(showMinutes, params()),
} satisfies Record<string, Endpoint>;

const MEMBERS_READ = { stranger: 404, administrator: 404 };
const FACILITATORS_WRITE = {
  ...{ stranger: 404, administrator: 404, observer: 403, coordinator: 403, partner: 403, otherProvider: 403 },
  ...{ otherAdviser: 403, provider: 403, adviser: 403 },
};
const HIDDEN_FROM_ALL = {
  ...{ stranger: 404, administrator: 404, observer: 404, coordinator: 404, partner: 404, otherProvider: 404 },
  ...{ otherAdviser: 404, provider: 404, adviser: 404 },
};
const WHO_SEES_THE_CASE = { ...HIDDEN_FROM_ALL, provider: 200, adviser: 200 };
const WHO_SEES_MAY_NOT = { ...HIDDEN_FROM_ALL, provider: 403, adviser: 403 };

/** What each endpoint answers; 200 for any member not named. */
test.each<[string, keyof typeof ENDPOINTS, Partial<Record<Somebody, number>>]>([
  ['SEE-2', 'read the attendance list', MEMBERS_READ],
  ['DO-1', 'mark somebody', FACILITATORS_WRITE],
  ['DO-1', 'add a guest', FACILITATORS_WRITE],
  ['DO-1', 'correct a line', FACILITATORS_WRITE],
  ['DO-1', 'take a line off', FACILITATORS_WRITE],
  ['SEE-2', 'read who is there', MEMBERS_READ],
  ['DO-10', 'reserve for their own organisation', WHO_SEES_THE_CASE],
  ['DO-10', 'reserve for another organisation', WHO_SEES_MAY_NOT],
  ['DO-11', 'take back what a facilitator wrote', WHO_SEES_MAY_NOT],
  ['DO-1', 'read what is left before closing', HIDDEN_FROM_ALL],
  ['DO-1', 'postpone what is left', FACILITATORS_WRITE],
  ['DO-1', 'say how to come', FACILITATORS_WRITE],
  ['DO-1', 'close', HIDDEN_FROM_ALL],
  ['SEE-2', 'read the minutes', MEMBERS_READ],
])('[%s] who may %s', async (_rule, endpoint, expected) => {
  const open: Endpoint = ENDPOINTS[endpoint];
  const answers: Partial<Record<Somebody, number>> = {};
  for (const person of EVERYBODY) answers[person] = (await open(await clientOf(person), person)).status;
  const others = Object.fromEntries(EVERYBODY.map((person) => [person, 200]));
  expect(answers).toEqual({ ...others, ...expected });
});

test('[SEE-5] an agenda item or a reservation that exists is answered to strangers with the same bytes as one that does not', async () => {
  const other = await MeetingScene.prepare(app, address, await setScene(app, 1));
  await other.open();
  const facilitator = await other.as('facilitator');
  const guest = { commandId: commandId(), name: 'Odile P.', organisationName: 'CCAS', presence: 'room' as const };
  await facilitator.get(addGuestCommand, { meetingId: other.meetingId }, guest);
  const [item = ''] = await other.items();
  const reservation = {
    commandId: commandId(),
    kind: 'dissent' as const,
    organisationId: other.scene.organisations.partner.id,
    text: 'Durée trop courte',
  };
  await facilitator.get(makeReservationCommand, { itemId: item }, reservation);
  for (const person of ['stranger', 'administrator'] satisfies Person[]) {
    const client = await other.as(person);
    const lines = [guest.commandId, commandId()].map((entryId) =>
      client.ask(removeAttendanceCommand, { entryId }, { commandId: commandId() }),
    );
    const reservations = [reservation.commandId, commandId()].map((reservationId) =>
      client.ask(withdrawReservationCommand, { reservationId }, { commandId: commandId() }),
    );
    const answers = await Promise.all([...lines, ...reservations]);
    expect(new Set(answers.map(({ status, text }) => `${status} ${text}`))).toEqual(
      new Set(['404 {"refused":"not-found"}']),
    );
  }
});
