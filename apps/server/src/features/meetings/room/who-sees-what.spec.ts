import {
  ENTER_MEETING,
  LEAVE_MEETING,
  LIVE_EVENT,
  listCaseFiles,
  showAgendaItem,
  showCaseFile,
  showMeeting,
} from '@passerelle/contracts';
import { CLIENT_EVENTS, SERVER_EVENTS } from '@passerelle/document-sync';
import { io, type Socket } from 'socket.io-client';
import * as parser from 'socket.io-msgpack-parser';
import { MEMBERSHIP_TABLE } from '../../../model/memberships/membership.table.js';
import { connectLive, expectNotAllowed, joinDocument } from '../../../testing/live-member.js';
import { MeetingScene } from '../../../testing/meeting-scene.js';
import { setScene, type Person, type Scene } from '../../../testing/scene.js';
import { startTestApp, type TestApp } from '../../../testing/test-app.js';

let app: TestApp;
let address: string;
let scene: Scene;
let meeting: MeetingScene;
let itemId: string;
let caseFileId: string;
const sockets: Socket[] = [];

beforeAll(async () => {
  app = await startTestApp();
  address = await app.listen();
  scene = await setScene(app, 2);
  meeting = await MeetingScene.prepare(app, address, scene);
  [itemId = ''] = await meeting.items();
  caseFileId = scene.cases[0]?.id ?? '';
});
afterEach(() => sockets.splice(0).forEach((socket) => socket.disconnect()));
afterAll(() => app.close());

async function connect(person: Person, origin = address): Promise<Socket> {
  const socket = await connectLive(address, (await meeting.as(person)).cookie, { origin });
  sockets.push(socket);
  return socket;
}

async function sheetOf(person: Person): Promise<string> {
  const view = await (await meeting.as(person)).get(showAgendaItem, { itemId });
  return view.sheets[0]?.documentId ?? '';
}

describe('a planned meeting', () => {
  test.each<[Person, 'whole' | 'reserved' | 'nothing']>([
    ['facilitator', 'whole'],
    ['adviser', 'whole'],
    ['provider', 'whole'],
    ['otherAdviser', 'reserved'],
    ['otherProvider', 'reserved'],
    ['partner', 'reserved'],
    ['coordinator', 'reserved'],
    ['administrator', 'nothing'],
    ['stranger', 'nothing'],
  ])('[SEE-3] [SEE-5] %s sees the case: %s', async (person, visible) => {
    const client = await meeting.as(person);
    const page = await client.ask(showMeeting, { meetingId: meeting.meetingId });
    const item = await client.ask(showAgendaItem, { itemId });
    const file = await client.ask(showCaseFile, { caseFileId });
    const list = await client.ask(listCaseFiles, { committeeId: scene.committee.id });
    expect([item.status, file.status]).toEqual(visible === 'whole' ? [200, 200] : [404, 404]);
    expect(page.status).toBe(visible === 'nothing' ? 404 : 200);
    if (visible === 'whole') return;
    expect(page.view?.agenda.every((line) => line.kind === 'reserved') ?? true).toBe(true);
    expect(list.view ?? []).toEqual([]);
    for (const text of [page.text, item.text, file.text, list.text]) {
      for (const secret of [
        scene.cases[0]?.reference ?? '?',
        caseFileId,
        itemId,
        'Absences',
        'Quel appui',
        scene.organisations.adviser.id,
      ]) {
        if (secret === scene.organisations.adviser.id && text === page.text) continue;
        expect(text).not.toContain(secret);
      }
    }
  });

  test('[SEE-5] forbidden and absent are answered with the same bytes', async () => {
    const client = await meeting.as('otherAdviser');
    const forbidden = await client.ask(showCaseFile, { caseFileId });
    const absent = await client.ask(showCaseFile, { caseFileId: scene.committee.id });
    expect([forbidden.status, forbidden.text]).toEqual([absent.status, absent.text]);
  });

  test('no socket connects without a valid sign-in, or from another page', async () => {
    await expect(connect('adviser', 'https://ailleurs.example')).rejects.toThrow();
    const options = { transports: ['websocket'], parser, reconnection: false, forceNew: true };
    const visitor = io(address, { ...options, extraHeaders: { origin: address } });
    sockets.push(visitor);
    await expect(
      new Promise((resolve, reject) => visitor.once('connect', () => resolve('in')).once('connect_error', reject)),
    ).rejects.toThrow();
  });

  test('a member not concerned receives no sheet, and no frame names the case', async () => {
    const sheet = await sheetOf('adviser');
    const outsider = await connect('otherAdviser');
    const frames: string[] = [];
    outsider.onAny((...message: unknown[]) => void frames.push(JSON.stringify(message)));
    expectNotAllowed(await joinDocument(outsider, sheet));
    const push = { documentId: sheet, epoch: 1, batchId: scene.committee.id, update: Buffer.from([0, 0]) };
    expect(await outsider.timeout(5000).emitWithAck(CLIENT_EVENTS.push, push)).toMatchObject({
      ok: false,
      refused: 'not-allowed',
    });
    const event = new Promise((resolve) => outsider.once(LIVE_EVENT, resolve));
    await meeting.open();
    expect(await event).toMatchObject({ id: meeting.meetingId });
    for (const frame of frames) {
      for (const secret of [itemId, caseFileId, sheet, 'DEMO-', 'adviser']) expect(frame).not.toContain(secret);
    }
  });
});

describe('the current case of an open meeting', () => {
  test('[SEE-4] it is seen by the members in the room, for as long as it is current', async () => {
    const sheet = await sheetOf('adviser');
    const partner = await meeting.as('partner');
    const socket = await connect('partner');
    await meeting.goTo(itemId);
    expect((await partner.ask(showAgendaItem, { itemId })).status).toBe(404);
    await socket
      .timeout(5000)
      .emitWithAck(ENTER_MEETING, { meetingId: meeting.meetingId, following: true, unsaved: false, itemId: null });
    expect((await partner.ask(showAgendaItem, { itemId })).status).toBe(404);
    await meeting.admit('partner');
    expect((await partner.ask(showAgendaItem, { itemId })).status).toBe(200);
    expect((await partner.ask(showCaseFile, { caseFileId })).status).toBe(404);
    expect(await joinDocument(socket, sheet)).toMatchObject({ ok: true, canWrite: true });

    const cut = new Promise((resolve) => socket.once(SERVER_EVENTS.closed, resolve));
    const [, next = ''] = await meeting.items();
    await meeting.goTo(next);

    expect(await cut).toEqual({ documentId: sheet, reason: 'rights-changed' });
    expectNotAllowed(await joinDocument(socket, sheet));
    expect((await partner.ask(showAgendaItem, { itemId })).status).toBe(404);
    await meeting.goTo(itemId);
    expect((await partner.ask(showAgendaItem, { itemId })).status).toBe(200);
    socket.disconnect();
  });

  test('[MEET-9] all members read the same end, whatever they see of the case passed over before', async () => {
    const [, second = ''] = await meeting.items();
    await meeting.goTo(second);
    app.clock.pass(2);
    const leader = await meeting.view('facilitator');
    // Twice six minutes, less the second that the one before counted for the current one (POI-4).
    expect(leader.end).toMatchObject({ at: '2026-11-24T08:11:59.000Z', firmUntil: '2026-11-24T08:05:59.000Z' });
    for (const person of ['adviser', 'otherAdviser', 'coordinator'] satisfies Person[]) {
      const { agenda, end } = await meeting.view(person);
      expect(agenda[0]?.kind).toBe(person === 'adviser' ? 'case' : 'reserved');
      expect(end).toEqual(leader.end);
    }
    await meeting.goTo(itemId);
  });

  test('[MEET-9] the end does not tell a member for whom the current case is reserved that it has been settled', async () => {
    const other = await MeetingScene.prepare(app, address, await setScene(app, 2));
    await other.open();
    const [first = ''] = await other.items();
    await other.goTo(first);
    const before = await other.view('otherAdviser');
    expect(before.agenda[0]?.kind).toBe('reserved');
    app.clock.pass(1);
    await other.postpone(first);
    const { end, agenda } = await other.view('otherAdviser');
    expect({ end, agenda }).toEqual({ end: before.end, agenda: before.agenda });
  });

  test('[SEE-4] whoever leaves the room is cut off the sheet of the case on the table', async () => {
    const sheet = await sheetOf('adviser');
    const [other, socket] = [await meeting.as('otherAdviser'), await connect('otherAdviser')];
    const { meetingId } = meeting;
    const state = { meetingId, following: true, unsaved: false, itemId: null };
    await socket.timeout(5000).emitWithAck(ENTER_MEETING, state);
    await meeting.admit('otherAdviser');
    expect(await joinDocument(socket, sheet)).toMatchObject({ ok: true });
    const cut = new Promise((resolve) => socket.once(SERVER_EVENTS.closed, resolve));

    await socket.timeout(5000).emitWithAck(LEAVE_MEETING, { meetingId });

    expectNotAllowed(await joinDocument(await connect('otherAdviser'), sheet));
    expect(await cut).toEqual({ documentId: sheet, reason: 'rights-changed' });
    expect((await other.ask(showAgendaItem, { itemId })).status).toBe(404);
  });

  test.each<Person>(['coordinator', 'administrator', 'stranger'])(
    '[SEE-5] %s sees nothing, even in the room',
    async (person) => {
      const socket = await connect(person);
      await socket
        .timeout(5000)
        .emitWithAck(ENTER_MEETING, { meetingId: meeting.meetingId, following: true, unsaved: false, itemId: null });
      await meeting.admit(person);
      expect((await (await meeting.as(person)).ask(showAgendaItem, { itemId })).status).toBe(404);
      expect(await joinDocument(socket, await sheetOf('adviser'))).toMatchObject({ ok: false });
    },
  );

  test('[SEE-1] a member whose membership ends is cut off the sheet, writes nothing more and comes back nowhere', async () => {
    const sheet = await sheetOf('adviser');
    const socket = await connect('provider');
    expect(await joinDocument(socket, sheet)).toMatchObject({ ok: true });
    const cut = new Promise((resolve) => socket.once(SERVER_EVENTS.closed, resolve));
    const accountId = scene.people.provider.id;
    await app.run({ kind: 'job', purpose: 'test' }, (tx) =>
      tx.manager.update(MEMBERSHIP_TABLE, { accountId }, { endedAt: tx.now }),
    );
    expect(await cut).toEqual({ documentId: sheet, reason: 'rights-changed' });
    const push = { documentId: sheet, epoch: 1, batchId: scene.committee.id, update: Buffer.from([0, 0]) };
    const answer: unknown = await socket.timeout(5000).emitWithAck(CLIENT_EVENTS.push, push);
    expect(answer).toMatchObject({ ok: false, refused: 'not-allowed' });
    expectNotAllowed(await joinDocument(socket, sheet));
  });
});
