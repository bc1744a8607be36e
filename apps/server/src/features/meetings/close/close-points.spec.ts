import {
  goToItem,
  markAttendanceCommand,
  addGuestCommand,
  makeReservationCommand,
  planMeeting,
  showClosing,
  showMinutes,
  type MinutesView,
} from '@passerelle/contracts';
import { newCommand } from '../../../testing/member-client.js';
import { MeetingScene } from '../../../testing/meeting-scene.js';
import { setScene, type Person } from '../../../testing/scene.js';
import { startTestApp, type TestApp } from '../../../testing/test-app.js';
import { addPoint, close, decide, postponeRest, writeNote } from './test-closing.js';

let app: TestApp;
let address: string;
let meeting: MeetingScene;

beforeAll(async () => {
  app = await startTestApp();
  address = await app.listen();
});
beforeEach(async () => {
  app.clock.set('2026-11-24T08:30:00Z');
  meeting = await MeetingScene.prepare(app, address, await setScene(app, 1));
});
afterAll(() => app.close());

const closingPage = async () => (await meeting.as('facilitator')).get(showClosing, { meetingId: meeting.meetingId });

async function planNext(): Promise<string> {
  const when = { date: '2027-01-12', time: '09:30', durationMinutes: 60 };
  const body = { commandId: newCommand(), ...when, place: 'Salle', link: null };
  await (await meeting.as('facilitator')).get(planMeeting, { committeeId: meeting.scene.committee.id }, body);
  return body.commandId;
}

async function readBy(person: Person): Promise<MinutesView> {
  return (await meeting.as(person)).get(showMinutes, { meetingId: meeting.meetingId });
}

test('[POI-3] what was opened is discussed, what no member opened waits, and each note is frozen as it was', async () => {
  const seats = await addPoint(meeting, 'seats', 'Places de janvier');
  const news = await addPoint(meeting, 'news', 'Nouvelle antenne');
  const territorial = await addPoint(meeting, 'territorial', 'Transports du soir');
  const next = await planNext();
  await meeting.open();
  await meeting.goTo(seats);
  app.clock.pass(4);
  const [itemId = ''] = await meeting.items();
  await meeting.goTo(itemId);
  await decide(meeting, itemId);
  await writeNote(meeting, seats, 'Quatre places à Muret');
  await writeNote(meeting, territorial, 'À préparer');
  // On the table when the meeting closes, and only just.
  await meeting.goTo(news);
  expect((await closingPage()).unopenedPoints).toEqual([
    { itemId: territorial, point: 'territorial', title: 'Transports du soir' },
  ]);

  const { view } = await close(meeting);

  expect(view?.entries).toMatchObject([
    { kind: 'decided', place: 1 },
    {
      kind: 'point',
      place: 2,
      point: 'seats',
      title: 'Places de janvier',
      note: 'Quatre places à Muret',
      postponed: null,
    },
    { kind: 'point', place: 3, point: 'news', note: '', postponed: null },
    { kind: 'point', place: 4, point: 'territorial', note: 'À préparer', postponed: { missing: null } },
  ]);
  const { agenda } = await MeetingScene.of(meeting, next).view('facilitator');
  expect(agenda).toMatchObject([{ point: 'review' }, { point: 'territorial', title: 'Transports du soir' }]);
});

test('[MEET-5] a general point that no member has settled never holds the closing up', async () => {
  await addPoint(meeting, 'presentation', 'Le service logement');
  await meeting.open();
  const [itemId = ''] = await meeting.items();
  expect((await close(meeting)).refusal).toMatchObject({
    refused: 'cases-undecided',
    references: [expect.any(String)],
  });
  await decide(meeting, itemId);
  expect((await close(meeting)).status).toBe(200);
});

test('[SEE-8] every member of the committee reads the points of the minutes, and its own cases only', async () => {
  const seats = await addPoint(meeting, 'seats', 'Places de janvier');
  await meeting.open();
  await writeNote(meeting, seats, 'Quatre places à Muret');
  await postponeRest(meeting);
  await close(meeting);
  for (const person of ['otherAdviser', 'partner', 'coordinator'] as const) {
    const { entries, extractFor } = await readBy(person);
    expect(entries).toMatchObject([{ kind: 'reserved' }, { kind: 'point', note: 'Quatre places à Muret' }]);
    expect(extractFor).not.toBeNull();
  }
  expect((await readBy('adviser')).extractFor).toBeNull();
});

test('a note that holds what looks like a social-security number stops the closing, and stays as it was', async () => {
  const seats = await addPoint(meeting, 'seats', 'Places de janvier');
  await meeting.open();
  await postponeRest(meeting);
  await writeNote(meeting, seats, 'appeler 1 85 05 78 006 084 36');
  const { refusal } = await close(meeting);
  expect(refusal).toEqual({ refused: 'looks-like-social-security-number', references: ['Places de janvier'] });
  expect((await meeting.view('facilitator')).status).toBe('open');
  await writeNote(meeting, seats, 'Encore ouverte : ');
});

test('[SEE-11] the minutes keep reservations beside their decision, for a member who follows the case', async () => {
  await meeting.open();
  const [itemId = ''] = await meeting.items();
  const organisationId = meeting.scene.organisations.provider.id;
  const body = { commandId: newCommand(), kind: 'dissent' as const, organisationId, text: 'Durée trop courte' };
  await (await meeting.as('provider')).get(makeReservationCommand, { itemId }, body);
  await decide(meeting, itemId, 'partner');
  const { view } = await close(meeting);
  const reservations = [{ kind: 'dissent', organisation: 'Structure de provider', text: 'Durée trop courte' }];
  expect(view?.entries).toMatchObject([{ kind: 'decided', reservations }]);
  const carrier = await readBy('partner');
  expect(carrier.entries).toMatchObject([{ kind: 'carried' }]);
  for (const read of [carrier, await readBy('otherAdviser')]) expect(JSON.stringify(read)).not.toContain('trop courte');
});

test('[ATT-2] the minutes keep how people took part, with their hours, the excused and the guests too', async () => {
  await meeting.open();
  const facilitator = await meeting.as('facilitator');
  const params = { meetingId: meeting.meetingId };
  const mark = (person: Person, presence: 'room' | 'excused') => {
    const accountIds = [meeting.scene.people[person].id];
    return facilitator.get(markAttendanceCommand, params, { commandId: newCommand(), accountIds, presence });
  };
  await mark('provider', 'room');
  await mark('partner', 'excused');
  const guest = { name: 'Odile P.', organisationName: 'CCAS', presence: 'remote' as const };
  await facilitator.get(addGuestCommand, params, { commandId: newCommand(), ...guest });
  const [itemId = ''] = await meeting.items();
  await facilitator.get(goToItem, params, { commandId: newCommand(), itemId });
  await postponeRest(meeting);
  expect(await closingPage()).toMatchObject({
    attendance: { room: 1, remote: 1, excused: 1 },
    undecided: [],
    postponed: 1,
    nextMeetingAt: null,
  });
  await planNext();
  expect((await closingPage()).nextMeetingAt).toBe('2027-01-12T08:30:00.000Z');
  const { view } = await close(meeting);
  const arrivedAt = '2026-11-24T08:30:00.000Z';
  expect(view?.attendance).toEqual([
    { name: 'Odile P.', organisation: 'CCAS', presence: 'remote', arrivedAt, leftAt: null },
    {
      name: 'partner (démo)',
      organisation: 'Structure de partner',
      presence: 'excused',
      arrivedAt: null,
      leftAt: null,
    },
    { name: 'provider (démo)', organisation: 'Structure de provider', presence: 'room', arrivedAt, leftAt: null },
  ]);
});
