import {
  admitMembersCommand,
  ENTER_MEETING,
  listCaseFiles,
  LIVE_EVENT,
  sendOutMembersCommand,
  showAgendaItem,
  showCaseFile,
  showMeeting,
  type LiveEvent,
} from '@passerelle/contracts';
import { SERVER_EVENTS } from '@passerelle/document-sync';
import type { Socket } from 'socket.io-client';
import { AttendanceTracker } from '../../../model/attendance/attendance-tracker.js';
import { connectLive, expectNotAllowed, joinDocument } from '../../../testing/live-member.js';
import { newCommand } from '../../../testing/member-client.js';
import { MeetingScene } from '../../../testing/meeting-scene.js';
import { setScene, type Person } from '../../../testing/scene.js';
import { startTestApp, type TestApp } from '../../../testing/test-app.js';
import { NOBODY, TestAttendance } from '../attendance/test-attendance.js';

let app: TestApp;
let address: string;
let meeting: MeetingScene;
let attendance: TestAttendance;
let itemId: string;
let caseFileId: string;
let sheetId: string;
const sockets: Socket[] = [];

beforeAll(async () => {
  app = await startTestApp();
  address = await app.listen();
});
beforeEach(async () => {
  app.clock.set('2026-11-24T08:30:00Z');
  meeting = await MeetingScene.prepare(app, address, await setScene(app, 1));
  attendance = TestAttendance.in(app, meeting);
  await meeting.open();
  [itemId = ''] = await meeting.items();
  caseFileId = meeting.scene.cases[0]?.id ?? '';
  sheetId = (await (await meeting.as('adviser')).get(showAgendaItem, { itemId })).sheets[0]?.documentId ?? '';
  await meeting.goTo(itemId);
});
afterEach(() => sockets.splice(0).forEach((socket) => socket.disconnect()));
afterAll(() => app.close());

async function comes(person: Person): Promise<Socket> {
  const socket = await connectLive(address, (await meeting.as(person)).cookie);
  sockets.push(socket);
  const screen = { meetingId: meeting.meetingId, following: true, unsaved: false, itemId: null };
  await socket.timeout(5000).emitWithAck(ENTER_MEETING, screen);
  return socket;
}

/** All that the server answers to a member who asks for the case that is on the table. */
async function answersTo(person: Person, socket: Socket): Promise<unknown[]> {
  const client = await meeting.as(person);
  const list = await client.ask(listCaseFiles, { committeeId: meeting.scene.committee.id });
  const asked = [await client.ask(showAgendaItem, { itemId }), await client.ask(showCaseFile, { caseFileId })];
  const answers = asked.map(({ status, text }) => [status, text]);
  // The key of the member's own device is each member's, whatever they may read.
  const { localKey: _, ...joined } = { localKey: null, ...(await joinDocument(socket, sheetId)) };
  return [...answers, list.view?.length ?? 0, joined];
}

const sees = async (person: Person): Promise<boolean> =>
  (await (await meeting.as(person)).ask(showAgendaItem, { itemId })).status === 200;
const stateOf = async (person: Person) => (await meeting.view(person)).admission;

test.each<Person>(['otherAdviser', 'otherProvider', 'partner', 'coordinator'])(
  '[SEE-4] [ATT-6] to %s, who waits, the case is answered with the bytes that a stranger gets',
  async (person) => {
    const [waiting, stranger] = [await comes(person), await comes('stranger')];
    expect(await stateOf(person)).toBe('waiting');
    expect(await answersTo(person, waiting)).toEqual(await answersTo('stranger', stranger));
    const { agenda, ...page } = await (await meeting.as(person)).get(showMeeting, { meetingId: meeting.meetingId });
    expect(agenda).toEqual([{ kind: 'reserved', place: 1, minutes: 6, current: true }]);
    expect(page.end).toEqual((await meeting.view('facilitator')).end);
  },
);

test('[ATT-6] one gesture lets in those who are named, and their pages are asked to look again', async () => {
  const socket = await comes('partner');
  await comes('otherAdviser');
  const events: LiveEvent[] = [];
  socket.on(LIVE_EVENT, (event: LiveEvent) => events.push(event));
  await meeting.admit('partner', 'otherAdviser');
  expect([await sees('partner'), await sees('otherAdviser')]).toEqual([true, true]);
  expect(await joinDocument(socket, sheetId)).toMatchObject({ ok: true, canWrite: true });
  expect(events).toContainEqual(expect.objectContaining({ kind: 'access', id: meeting.scene.people.partner.id }));
});

test('[ATT-6] an admission outlives a lost connection, a page opened anew and a restart of the server', async () => {
  await attendance.enters('partner');
  await attendance.goes('partner');
  expect(await sees('partner')).toBe(false);
  await attendance.comes('partner', 'anew');
  expect(await sees('partner')).toBe(true);
  await app.get(AttendanceTracker).emptyRooms();
  await attendance.goes('partner', 'anew');
  await attendance.comes('partner');
  expect(await sees('partner')).toBe(true);
});

test.each<Person>(['adviser', 'partner', 'coordinator', 'stranger', 'administrator'])(
  '[ATT-6] %s lets nobody in, themselves least of all, and sends nobody out',
  async (person) => {
    await attendance.comes('partner');
    const client = await meeting.as(person);
    const params = { meetingId: meeting.meetingId };
    const named = () => ({ commandId: newCommand(), accountIds: [meeting.scene.people.partner.id] });
    const asked = [
      await client.ask(admitMembersCommand, params, { ...named(), waitingOnly: false }),
      await client.ask(admitMembersCommand, params, { ...named(), waitingOnly: true }),
      await client.ask(sendOutMembersCommand, params, named()),
    ];
    const refused = person === 'stranger' || person === 'administrator' ? 404 : 403;
    expect(asked.map(({ status }) => status)).toEqual([refused, refused, refused]);
    expect(await stateOf('partner')).toBe('waiting');
  },
);

test('[ATT-6] facilitators are in the room by coming; a member who waits is on no list', async () => {
  await attendance.comes('facilitator');
  await attendance.comes('partner');
  expect(await stateOf('facilitator')).toBe('admitted');
  expect(await attendance.lineOf('facilitator')).toMatchObject({ presence: 'remote', seenOnly: true });
  expect(await attendance.lineOf('partner')).toMatchObject({ ...NOBODY, online: true });
  app.clock.pass(10);
  await meeting.admit('partner');
  expect(await attendance.lineOf('partner')).toMatchObject({
    presence: 'remote',
    arrivedAt: '2026-11-24T08:40:00.000Z',
  });
});

test('[ATT-1] [ATT-6] the minutes name those who were let in, and not who only waited', async () => {
  await attendance.enters('partner');
  await attendance.comes('otherProvider');
  await meeting.postpone(itemId);
  await meeting.close();
  const { lines } = await attendance.list();
  const present = lines.flatMap(({ name, presence }) => (presence === null ? [] : [name]));
  expect(present).toEqual(['partner (démo)']);
});

test('[ATT-6] written down as taking part, a member is let in: now, or on coming', async () => {
  await attendance.comes('partner');
  await attendance.mark(['partner', 'otherAdviser'], 'room');
  expect(await sees('partner')).toBe(true);
  expect(await sees('otherAdviser')).toBe(false);
  await attendance.comes('otherAdviser');
  expect(await sees('otherAdviser')).toBe(true);
});

test('[ATT-6] a member who is excused and comes waits apart; admitted by name, the excuse does not hold any more', async () => {
  await attendance.mark(['partner'], 'excused');
  await attendance.comes('partner');
  expect(await stateOf('partner')).toBe('waiting');
  await meeting.admit('partner');
  expect(await sees('partner')).toBe(true);
  expect(await attendance.lineOf('partner')).toMatchObject({ presence: 'remote', seenOnly: false, leftAt: null });
});

test('[ATT-7] a member who is sent out is cut off the sheet within two seconds, until admitted again', async () => {
  const socket = await comes('partner');
  await meeting.admit('partner');
  expect(await joinDocument(socket, sheetId)).toMatchObject({ ok: true });
  const cut = new Promise((resolve) => socket.once(SERVER_EVENTS.closed, resolve));
  const asked = performance.now();
  app.clock.pass(5);
  await meeting.sendOut('partner');
  expect(await cut).toEqual({ documentId: sheetId, reason: 'rights-changed' });
  expect(performance.now() - asked).toBeLessThan(2000);
  expectNotAllowed(await joinDocument(socket, sheetId));
  expect([await sees('partner'), await stateOf('partner')]).toEqual([false, 'sent-out']);
  expect(await attendance.lineOf('partner')).toMatchObject({ leftAt: '2026-11-24T08:35:00.000Z' });
  // Another page of theirs lets them in no more than the first.
  await comes('partner');
  expect(await sees('partner')).toBe(false);
  await meeting.admit('partner');
  expect(await sees('partner')).toBe(true);
  expect(await attendance.lineOf('partner')).toMatchObject({ presence: 'remote', leftAt: null });
});

test('[ATT-7] a member in the room whom a facilitator excuses goes out; marked again, they are back', async () => {
  await attendance.enters('partner');
  await attendance.mark(['partner'], 'excused');
  expect([await sees('partner'), await stateOf('partner')]).toEqual([false, 'sent-out']);
  await attendance.mark(['partner'], 'room');
  expect(await sees('partner')).toBe(true);
  await meeting.sendOut('partner');
  await attendance.mark(['partner'], 'room');
  expect(await sees('partner')).toBe(true);
  expect(await attendance.lineOf('partner')).toMatchObject({ presence: 'room', leftAt: null });
});

test('[ATT-7] a facilitator is not sent out, and stays when excused by mistake', async () => {
  await attendance.comes('facilitator');
  const body = { commandId: newCommand(), accountIds: [meeting.scene.people.facilitator.id] };
  const client = await meeting.as('facilitator');
  const { refusal } = await client.ask(sendOutMembersCommand, { meetingId: meeting.meetingId }, body);
  expect(refusal).toEqual({ refused: 'facilitator-stays' });
  await attendance.mark(['facilitator'], 'excused');
  expect(await stateOf('facilitator')).toBe('admitted');
});

test('[MEET-10] an opening that is taken back forgets who was let in', async () => {
  await attendance.enters('partner');
  const { version: expectedVersion } = await meeting.view('facilitator');
  await meeting.takeBack(expectedVersion);
  expect(await stateOf('partner')).toBeNull();
  const counted = attendance.announced();
  await meeting.open();
  await counted;
  expect(await stateOf('partner')).toBe('waiting');
});

test('twelve people come while the facilitator lets them in: none is lost, none waits for another', async () => {
  const people: Person[] = ['adviser', 'otherAdviser', 'provider', 'otherProvider', 'partner', 'coordinator'];
  await Promise.all([
    ...people.flatMap((person) => [attendance.comes(person, 'one'), attendance.comes(person, 'two')]),
    meeting.admit(...people),
    attendance.mark(['provider'], 'room'),
  ]);
  await meeting.admit(...people);
  expect(await Promise.all(people.map(stateOf))).toEqual(people.map(() => 'admitted'));
  expect((await attendance.list()).lines).toHaveLength(7);
});
