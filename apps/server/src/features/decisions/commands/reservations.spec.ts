import {
  makeReservationCommand,
  postponeItemCommand,
  showAgendaItem,
  withdrawReservationCommand,
  type BodyOf,
} from '@passerelle/contracts';
import { AttendanceTracker } from '../../../model/attendance/attendance-tracker.js';
import { MEETING_TABLE } from '../../../model/meetings/meeting.table.js';
import { newCommand } from '../../../testing/member-client.js';
import { MeetingScene } from '../../../testing/meeting-scene.js';
import { setScene, type Person } from '../../../testing/scene.js';
import { startTestApp, type TestApp } from '../../../testing/test-app.js';
import { RESERVATION_TABLE } from '../../../model/decisions/reservation.table.js';

type MemberPerson = Exclude<Person, 'administrator' | 'stranger'>;

const JOB = { kind: 'job', purpose: 'test' } as const;
const TEXT = 'La durée paraît trop courte.';

let app: TestApp;
let address: string;
let meeting: MeetingScene;
let itemId: string;

beforeAll(async () => {
  app = await startTestApp();
  address = await app.listen();
});
beforeEach(async () => {
  meeting = await MeetingScene.prepare(app, address, await setScene(app, 1));
  await meeting.open();
  [itemId = ''] = await meeting.items();
});
afterAll(() => app.close());

async function say(person: Person, forWhom: MemberPerson, more: Partial<BodyOf<typeof makeReservationCommand>> = {}) {
  const organisationId = meeting.scene.organisations[forWhom].id;
  const body = { commandId: newCommand(), kind: 'reservation' as const, organisationId, text: TEXT, ...more };
  return (await meeting.as(person)).ask(makeReservationCommand, { itemId }, body);
}

async function takeBack(person: Person, reservationId: string, commandId = newCommand()) {
  return (await meeting.as(person)).ask(withdrawReservationCommand, { reservationId }, { commandId });
}

async function view(person: Person) {
  return (await meeting.as(person)).get(showAgendaItem, { itemId });
}

async function onTheTableBefore(person: Person): Promise<void> {
  await meeting.goTo(itemId);
  const screen = { following: true, unsaved: false, itemId };
  await app.get(AttendanceTracker).enter(meeting.scene.people[person].id, 'screen', meeting.meetingId, screen);
  await meeting.admit(person);
}

const stored = () => app.run(JOB, (tx) => tx.manager.findBy(RESERVATION_TABLE, { agendaItemId: itemId }));

test('[RES-1] an organisation has its dissent written beside the case, sealed with the key of the case', async () => {
  const { view: made } = await say('provider', 'provider', { kind: 'dissent' });
  expect(made?.reservations).toEqual([
    {
      id: expect.any(String) as string,
      kind: 'dissent',
      organisationName: 'Structure de provider',
      text: TEXT,
      recordedByName: 'provider (démo)',
      abilities: { withdraw: true },
    },
  ]);
  const [row] = await stored();
  expect(row?.text.toString('utf8')).not.toContain('trop courte');
});

test('[RES-1] it changes nothing of the item, and makes no other member’s command stale', async () => {
  const before = await view('facilitator');
  await say('provider', 'provider');
  const after = await view('facilitator');
  expect([after.version, after.status, after.decision]).toEqual([before.version, before.status, before.decision]);
});

test('[RES-1] it says something, within five hundred characters and without a social-security number', async () => {
  expect((await say('provider', 'provider', { text: '  ' })).refusal).toEqual({ refused: 'text-empty', field: 'text' });
  const long = await say('provider', 'provider', { text: 'x'.repeat(501) });
  expect(long.refusal).toEqual({ refused: 'text-too-long', field: 'text' });
  const number = await say('provider', 'provider', { text: 'voir 1 85 05 78 006 084 36' });
  expect(number.refusal).toEqual({ refused: 'looks-like-social-security-number', field: 'text' });
  expect(await stored()).toEqual([]);
});

test('[RES-1] [RES-2] nothing is said or taken back once the meeting is not open', async () => {
  const { view: made } = await say('provider', 'provider');
  const id = made?.reservations[0]?.id ?? '';
  await app.run(JOB, (tx) => tx.manager.update(MEETING_TABLE, { id: meeting.meetingId }, { status: 'closed' }));
  expect((await say('provider', 'provider')).refusal).toEqual({ refused: 'meeting-not-open' });
  expect((await takeBack('provider', id)).refusal).toEqual({ refused: 'meeting-not-open' });
  const { reservableFor, reservations } = await view('facilitator');
  expect(reservableFor).toEqual([]);
  expect(reservations).toMatchObject([{ abilities: { withdraw: false } }]);
});

test('[RES-2] taken back, it is shown no more; taken back twice, nothing changes', async () => {
  const { view: made } = await say('provider', 'provider');
  const id = made?.reservations[0]?.id ?? '';
  const commandId = newCommand();
  const answers = await Promise.all([1, 2, 3].map(() => takeBack('provider', id, commandId)));
  expect(answers.map((answer) => answer.view?.reservations)).toEqual([[], [], []]);
  const [before] = await stored();
  app.clock.pass(1);
  expect((await takeBack('provider', id)).status).toBe(200);
  const [after] = await stored();
  expect(after?.withdrawnAt).toEqual(before?.withdrawnAt);
});

test('[DO-10] a facilitator writes for any organisation of the committee, and for no other', async () => {
  const { reservableFor } = await view('facilitator');
  const { organisations } = meeting.scene;
  expect(reservableFor[0]).toBe(organisations.facilitator.id);
  expect([...reservableFor].sort()).toEqual(
    Object.values(organisations)
      .map(({ id }) => id)
      .sort(),
  );
  expect((await say('facilitator', 'partner')).status).toBe(200);
  const { refusal } = await say('facilitator', 'partner', { organisationId: newCommand() });
  expect(refusal).toEqual({ refused: 'organisation-not-in-committee' });
});

test('[DO-10] a member who sees the case writes for their own organisation only, in the room too', async () => {
  expect((await view('adviser')).reservableFor).toEqual([meeting.scene.organisations.adviser.id]);
  expect((await say('adviser', 'provider')).refusal).toEqual({ refused: 'not-allowed' });
  expect((await say('partner', 'partner')).status).toBe(404);
  await onTheTableBefore('partner');
  expect((await view('partner')).reservableFor).toEqual([meeting.scene.organisations.partner.id]);
  expect((await say('partner', 'partner')).status).toBe(200);
});

test('[DO-11] it is taken back by a member who wrote it, as long as they see the case, or by a facilitator', async () => {
  await onTheTableBefore('partner');
  const { view: made } = await say('partner', 'partner');
  const id = made?.reservations[0]?.id ?? '';
  expect((await view('adviser')).reservations).toMatchObject([{ abilities: { withdraw: false } }]);
  expect((await takeBack('adviser', id)).refusal).toEqual({ refused: 'not-allowed' });
  await app.get(AttendanceTracker).leave(meeting.scene.people.partner.id, 'screen', meeting.meetingId);
  expect((await takeBack('partner', id)).status).toBe(404);
  expect((await takeBack('facilitator', id)).view?.reservations).toEqual([]);
});

test('the same words sent twenty times are said once', async () => {
  const commandId = newCommand();
  await Promise.all(Array.from({ length: 20 }, () => say('provider', 'provider', { commandId })));
  expect(await stored()).toHaveLength(1);
});

test('it stays when the case is postponed', async () => {
  await say('provider', 'provider');
  const body = { commandId: newCommand(), expectedVersion: 2, missing: 'Un bilan', missingFromOrganisationId: null };
  const postponed = await (await meeting.as('facilitator')).get(postponeItemCommand, { itemId }, body);
  expect(postponed.reservations).toMatchObject([{ text: TEXT }]);
});
