import {
  listSheetVersions,
  LIVE_EVENT,
  readSheetVersion,
  restoreSheetVersionCommand,
  showAgendaItem,
  showGeneralPoint,
} from '@passerelle/contracts';
import type { Socket } from 'socket.io-client';
import { connectLive, eraseText, joinDocument, typeIn } from '../../testing/live-member.js';
import { MemberClient, newCommand } from '../../testing/member-client.js';
import { MeetingScene } from '../../testing/meeting-scene.js';
import { setScene, type Person } from '../../testing/scene.js';
import { startTestApp, type TestApp } from '../../testing/test-app.js';
import { KeepVersions } from './keep-versions.js';

const LONG = 'Une place à la crèche associative du quartier, le mercredi et le vendredi. '.repeat(5).trim();

let app: TestApp;
let address: string;
let meeting: MeetingScene;
let sheet: { sheetId: string; versionId: string };
let note: { sheetId: string; versionId: string };
let secrets: string[];
const sockets: Socket[] = [];

beforeAll(async () => {
  app = await startTestApp();
  address = await app.listen();
  meeting = await MeetingScene.prepare(app, address, await setScene(app, 1));
  const pointId = await meeting.addPoint();
  await meeting.open();
  const [itemId = ''] = await meeting.items();
  const facilitator = await meeting.as('facilitator');
  const sheetId = (await facilitator.get(showAgendaItem, { itemId })).sheets[0]?.documentId ?? '';
  const noteId = (await facilitator.get(showGeneralPoint, { itemId: pointId })).sheets[0]?.documentId ?? '';
  sheet = { sheetId, versionId: await erased(sheetId, 'exchanges') };
  note = { sheetId: noteId, versionId: await erased(noteId, 'note') };
  secrets = [sheetId, noteId, itemId, sheet.versionId, note.versionId, 'crèche', 'adviser (démo)', 'exchanges'];
});
afterEach(() => sockets.splice(0).forEach((socket) => socket.disconnect()));
afterAll(() => app.close());

async function connect(person: Person): Promise<Socket> {
  const socket = await connectLive(address, (await meeting.as(person)).cookie);
  sockets.push(socket);
  return socket;
}

/** The adviser writes a long text and erases it; answers the version that was kept. */
async function erased(sheetId: string, root: string): Promise<string> {
  const socket = await connect('adviser');
  expect(await typeIn(socket, sheetId, root, LONG)).toMatchObject({ ok: true });
  expect(await eraseText(socket, sheetId, root)).toMatchObject({ ok: true });
  await app.get(KeepVersions).keepDue();
  const { versions } = await (await meeting.as('facilitator')).get(listSheetVersions, { sheetId });
  return versions[0]?.id ?? '';
}

const RESTORES = { list: 200, read: 200, restore: 200 };
const IS_SHOWN = { list: 200, read: 403, restore: 403 };
const NOTHING = { list: 404, read: 404, restore: 404 };

async function endpoints(client: MemberClient, params: { sheetId: string; versionId: string }) {
  const list = await client.ask(listSheetVersions, { sheetId: params.sheetId });
  const read = await client.ask(readSheetVersion, params);
  const restore = await client.ask(restoreSheetVersionCommand, params, { commandId: newCommand() });
  const statuses = { list: list.status, read: read.status, restore: restore.status };
  return { statuses, list, text: list.text + read.text + restore.text };
}

/** The facilitator comes last: a restoration ends the announcement. */
const EVERYBODY: [Person, typeof NOTHING, typeof NOTHING][] = [
  ['stranger', NOTHING, NOTHING],
  ['administrator', NOTHING, NOTHING],
  ['coordinator', NOTHING, IS_SHOWN],
  ['partner', NOTHING, IS_SHOWN],
  ['otherProvider', NOTHING, IS_SHOWN],
  ['otherAdviser', NOTHING, IS_SHOWN],
  ['provider', IS_SHOWN, IS_SHOWN],
  ['adviser', IS_SHOWN, IS_SHOWN],
  ['facilitator', RESTORES, RESTORES],
];

test.each(EVERYBODY)('[VER-3] the versions of a sheet and of a note, for %s', async (person, ofSheet, ofNote) => {
  const client = await meeting.as(person);
  const [atSheet, atNote] = [await endpoints(client, sheet), await endpoints(client, note)];
  expect([atSheet.statuses, atNote.statuses]).toEqual([ofSheet, ofNote]);
  for (const { statuses, list, text } of [atSheet, atNote]) {
    if (statuses.list === 404) for (const secret of secrets) expect(text).not.toContain(secret);
    if (statuses.list !== 200) continue;
    // [VER-5] A member who reads is shown who erased; only a facilitator gets a version or a word of one.
    expect(list.view?.erasure?.name).toBe('adviser (démo)');
    expect(list.view?.abilities.restore).toBe(statuses.restore === 200);
    if (statuses.restore === 200) continue;
    expect(list.view?.versions).toEqual([]);
    expect(text).not.toContain('crèche');
  }
});

test('a visitor gets nothing', async () => {
  const visitor = await MemberClient.signIn(app, address, null);
  expect((await endpoints(visitor, sheet)).statuses).toEqual({ list: 401, read: 401, restore: 401 });
});

test('[VER-3] forbidden and absent are answered with the same bytes, and a version opens with its own sheet alone', async () => {
  const absent = { sheetId: newCommand(), versionId: newCommand() };
  const outsider = await meeting.as('otherAdviser');
  expect((await endpoints(outsider, sheet)).text).toBe((await endpoints(outsider, absent)).text);
  const facilitator = await meeting.as('facilitator');
  const crossed = await endpoints(facilitator, { sheetId: note.sheetId, versionId: sheet.versionId });
  expect(crossed.statuses).toEqual({ list: 200, read: 404, restore: 404 });
});

test('[VER-5] an event says that versions changed, not of which sheet, by whom nor what; a stranger gets none', async () => {
  const [member, stranger] = [await connect('otherAdviser'), await connect('stranger')];
  const [frames, heardByStranger]: [string[], unknown[]] = [[], []];
  member.onAny((...message: unknown[]) => void frames.push(JSON.stringify(message)));
  stranger.onAny((...message: unknown[]) => void heardByStranger.push(message));
  const event = new Promise((resolve) => member.once(LIVE_EVENT, resolve));
  app.clock.pass(1);
  await erased(sheet.sheetId, 'exchanges');
  expect(await event).toMatchObject({ kind: 'sheet-versions', id: meeting.meetingId });
  await joinDocument(stranger, sheet.sheetId);
  expect(heardByStranger).toEqual([]);
  for (const secret of secrets) expect(frames.join()).not.toContain(secret);
});

test('[VER-6] an erasure that is taken back is announced no more, and its version stays', async () => {
  const facilitator = await meeting.as('facilitator');
  app.clock.pass(1);
  const versionId = await erased(note.sheetId, 'note');
  const listed = await facilitator.get(listSheetVersions, { sheetId: note.sheetId });
  expect(listed.erasure?.versionId).toBe(versionId);
  // The one restored before, and the one that was erased with it.
  for (const text of [LONG, LONG]) await typeIn(await connect('adviser'), note.sheetId, 'note', text);
  await app.get(KeepVersions).keepDue();
  const { erasure, versions } = await facilitator.get(listSheetVersions, { sheetId: note.sheetId });
  expect(erasure).toBeNull();
  expect(versions[0]).toMatchObject({ id: versionId, reason: 'activity' });
});
