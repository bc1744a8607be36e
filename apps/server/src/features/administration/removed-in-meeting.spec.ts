import { ENTER_MEETING, LIVE_EVENT, showAgendaItem, showMeeting, type LiveEvent } from '@passerelle/contracts';
import { CLIENT_EVENTS, SERVER_EVENTS } from '@passerelle/document-sync';
import { sheetText } from '@passerelle/sheet';
import { aMembership } from '@passerelle/testing';
import { randomUUID } from 'node:crypto';
import type { Socket } from 'socket.io-client';
import * as Y from 'yjs';
import { TestAttendance } from '../meetings/attendance/test-attendance.js';
import { connectLive, joinDocument, readJoined, typeIn } from '../../testing/live-member.js';
import { MemberRepository } from '../../model/memberships/member.repository.js';
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

describe('with another membership in the same meeting', () => {
  /** The membership ends, another one begins, and the page is opened again: what the room says then. */
  async function comesBack(person: 'adviser' | 'partner', attendance: TestAttendance): Promise<unknown> {
    await admin.end(await admin.membershipOf(person));
    const { people, committee, organisations } = meeting.scene;
    const [accountId, organisationId] = [people[person].id, organisations[person].id];
    const again = aMembership({ accountId, committeeId: committee.id, organisationId, role: 'support-partner' });
    await app.run({ kind: 'job', purpose: 'test' }, (tx) => app.get(MemberRepository).add(tx, [again]));
    await attendance.comes(person, 'again');
    return (await meeting.view(person)).admission;
  }

  test('[ATT-6] a member whom a facilitator wrote as taking part is let in by a new gesture alone', async () => {
    const attendance = TestAttendance.in(app, meeting);
    await attendance.mark(['adviser', 'partner'], 'room');
    // The adviser was in the room; the partner never came.
    expect(await comesBack('adviser', attendance)).toBe('sent-out');
    expect(await comesBack('partner', attendance)).toBe('sent-out');
    await meeting.admit('adviser', 'partner');
    expect((await meeting.view('partner')).admission).toBe('admitted');
    expect(await attendance.lineOf('adviser')).toMatchObject({ presence: 'room', admission: 'admitted' });
  });

  test('[ATT-7] a member who was sent out stays out', async () => {
    const attendance = TestAttendance.in(app, meeting);
    await attendance.mark(['adviser'], 'room');
    await meeting.sendOut('adviser');
    expect(await comesBack('adviser', attendance)).toBe('sent-out');
  });
});
