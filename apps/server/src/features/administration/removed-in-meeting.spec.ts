import { ENTER_MEETING, LIVE_EVENT, showAgendaItem, showMeeting, type LiveEvent } from '@passerelle/contracts';
import { CLIENT_EVENTS, SERVER_EVENTS } from '@passerelle/document-sync';
import { sheetText } from '@passerelle/sheet';
import { randomUUID } from 'node:crypto';
import type { Socket } from 'socket.io-client';
import * as Y from 'yjs';
import { TestAttendance } from '../meetings/attendance/test-attendance.js';
import { connectLive, joinDocument, readJoined, typeIn } from '../../testing/live-member.js';
import type { MemberClient } from '../../testing/member-client.js';
import { MeetingScene } from '../../testing/meeting-scene.js';
import { setScene, type Person } from '../../testing/scene.js';
import { startTestApp, type TestApp } from '../../testing/test-app.js';
import { MembershipScene } from './test-memberships.js';

const WORDS = 'Un mot déjà dit';

let app: TestApp;
let address: string;
let meeting: MeetingScene;
let admin: MembershipScene;
let itemId: string;
let documentId: string;
let adviser: MemberClient;
let socket: Socket;
let facilitator: Socket;
let events: LiveEvent[];

/** The adviser is in the room of an open meeting, and has written in the sheet of the case on its table. */
beforeAll(async () => {
  app = await startTestApp();
  address = await app.listen();
});
beforeEach(async () => {
  meeting = await MeetingScene.prepare(app, address, await setScene(app, 1));
  admin = MembershipScene.of(app, address, meeting.scene);
  await meeting.open();
  [itemId = ''] = await meeting.items();
  await meeting.goTo(itemId);
  adviser = await meeting.as('adviser');
  documentId = (await adviser.get(showAgendaItem, { itemId })).sheets[0]?.documentId ?? '';
  [socket, facilitator] = [await enter('adviser'), await enter('facilitator')];
  expect(await typeIn(socket, documentId, 'proposal', WORDS)).toMatchObject({ ok: true });
  events = [];
  socket.on(LIVE_EVENT, (event: LiveEvent) => events.push(event));
});
afterEach(() => [socket, facilitator].forEach((one) => one.disconnect()));
afterAll(() => app.close());

async function enter(person: Person): Promise<Socket> {
  const live = await connectLive(address, (await meeting.as(person)).cookie);
  const screen = { meetingId: meeting.meetingId, following: true, unsaved: false, itemId: null };
  expect(await live.timeout(5000).emitWithAck(ENTER_MEETING, screen)).toEqual({ done: true });
  await meeting.admit(person);
  return live;
}

/** The text of the sheet, as the facilitator reads it now. */
async function written(): Promise<string> {
  const joined = await joinDocument(facilitator, documentId);
  if (!joined.ok) throw new Error(`not joined: ${joined.refused}`);
  const doc = new Y.Doc();
  readJoined(joined, doc);
  return sheetText(doc, 'proposal');
}

const endMembership = async () => admin.end(await admin.membershipOf('adviser'));

test('a member whose membership is ended in mid-meeting is cut off the sheet within two seconds, and their words stay', async () => {
  const cut = new Promise((resolve) => socket.once(SERVER_EVENTS.closed, resolve));
  const membershipId = await admin.membershipOf('adviser');
  const asked = performance.now();
  expect((await admin.end(membershipId)).status).toBe(200);
  expect(await cut).toEqual({ documentId, reason: 'rights-changed' });
  expect(performance.now() - asked).toBeLessThan(2000);
  expect(await written()).toContain(WORDS);
});

test('whatever they push after the answer is refused, however they ask', async () => {
  const clientId = 4_242_424;
  const joined = await joinDocument(socket, documentId, clientId);
  if (!joined.ok) throw new Error(`not joined: ${joined.refused}`);
  await endMembership();
  // On the connection that had joined already, then by joining again, then by a new connection.
  const doc = new Y.Doc();
  doc.clientID = clientId;
  readJoined(joined, doc);
  const before = Y.encodeStateVector(doc);
  const paragraph = new Y.XmlElement('paragraph');
  paragraph.insert(0, [new Y.XmlText('Trop tard')]);
  doc.getXmlFragment('proposal').push([paragraph]);
  const update = Buffer.from(Y.encodeStateAsUpdate(doc, before));
  const request = { documentId, epoch: joined.epoch, batchId: randomUUID(), update };
  expect(await socket.timeout(5000).emitWithAck(CLIENT_EVENTS.push, request)).toMatchObject({ ok: false });
  const refused = { ok: false, refused: 'not-allowed' };
  expect(await typeIn(socket, documentId, 'proposal', 'Trop tard')).toMatchObject(refused);
  const again = await connectLive(address, adviser.cookie);
  expect(await typeIn(again, documentId, 'proposal', 'Trop tard')).toMatchObject(refused);
  const screen = { meetingId: meeting.meetingId, following: true, unsaved: false, itemId: null };
  expect(await again.timeout(5000).emitWithAck(ENTER_MEETING, screen)).toEqual({ refused: 'not-found' });
  again.disconnect();
  expect(await written()).toBe(WORDS);
  expect((await adviser.ask(showMeeting, { meetingId: meeting.meetingId })).status).toBe(404);
  expect((await adviser.ask(showAgendaItem, { itemId })).status).toBe(404);
});

test('no more event of the committee reaches their connection, but that their access changed', async () => {
  await endMembership();
  const closed = new Promise<void>((resolve) => {
    facilitator.on(LIVE_EVENT, (event: LiveEvent) => event.kind === 'meeting' && resolve());
  });
  // What was on its way before the answer has arrived once a new question is answered on the same connection.
  await joinDocument(socket, documentId);
  expect(events).toContainEqual(expect.objectContaining({ kind: 'access', id: meeting.scene.people.adviser.id }));
  events.length = 0;
  await meeting.postpone(itemId);
  await closed;
  await joinDocument(socket, documentId);
  expect(events).toEqual([]);
});

test('they are put out of the room, with the hour at which they left', async () => {
  const shown = async () => {
    const { lines } = await TestAttendance.in(app, meeting).list();
    return lines.find(({ accountId }) => accountId === meeting.scene.people.adviser.id);
  };
  expect(await shown()).toMatchObject({ presence: 'remote', leftAt: null, online: true });
  app.clock.pass(20);
  await endMembership();
  expect(await shown()).toMatchObject({ presence: 'remote', leftAt: app.clock.now().toISOString(), online: false });
  // Their page, still open, says something new of itself, then goes.
  const screen = { meetingId: meeting.meetingId, following: false, unsaved: true, itemId };
  expect(await socket.timeout(5000).emitWithAck(ENTER_MEETING, screen)).toEqual({ refused: 'not-found' });
  expect(await shown()).toMatchObject({ online: false });
});

test('a member who keeps a second membership that sees the case goes on writing', async () => {
  const { email } = meeting.scene.people.adviser;
  const organisationId = meeting.scene.organisations.provider.id;
  await admin.accept(await admin.invited({ organisationId, role: 'training-provider', email }));
  const membership = (await admin.members()).find(
    ({ accountId, role }) => accountId === meeting.scene.people.adviser.id && role === 'prescriber',
  );
  expect((await admin.end(membership?.membershipId ?? '')).status).toBe(200);
  expect(await typeIn(socket, documentId, 'proposal', 'Encore un mot')).toMatchObject({ ok: true });
  events.length = 0;
  await meeting.postpone(itemId);
  await joinDocument(socket, documentId);
  expect(events).toContainEqual(expect.objectContaining({ kind: 'meeting', id: meeting.meetingId }));
});
