import {
  listSheetVersions,
  readSheetVersion,
  restoreSheetVersionCommand,
  showAgendaItem,
  type SheetVersionsView,
} from '@passerelle/contracts';
import { SERVER_EVENTS, type UpdateEvent } from '@passerelle/document-sync';
import { sheetText, writeContent, type Block } from '@passerelle/sheet';
import type { Socket } from 'socket.io-client';
import * as Y from 'yjs';
import { connectLive, eraseText, joinDocument, readJoined, typeIn } from '../../testing/live-member.js';
import { newCommand } from '../../testing/member-client.js';
import { MeetingScene } from '../../testing/meeting-scene.js';
import { setScene, type Person } from '../../testing/scene.js';
import { startTestApp, type TestApp } from '../../testing/test-app.js';
import { KeepVersions } from './keep-versions.js';
import { SheetRooms } from '../../model/sheets/sheet-rooms.js';
import { SheetLog } from '../../model/sheets/sheet-log.js';
import { SHEET_VERSION_TABLE } from '../../model/sheets/sheet-version.table.js';
import { WriteInSheet } from './write-in-sheet.js';

const JOB = { kind: 'job', purpose: 'test' } as const;
const LONG = 'Une place à la crèche associative du quartier, le mercredi et le vendredi. '.repeat(5).trim();

let app: TestApp;
let address: string;
let meeting: MeetingScene;
let itemId: string;
let sheetId: string;
const sockets: Socket[] = [];

beforeAll(async () => {
  app = await startTestApp();
  address = await app.listen();
});
beforeEach(async () => {
  meeting = await MeetingScene.prepare(app, address, await setScene(app, 1));
  await meeting.open();
  [itemId = ''] = await meeting.items();
  sheetId = (await (await meeting.as('adviser')).get(showAgendaItem, { itemId })).sheets[0]?.documentId ?? '';
});
afterEach(() => sockets.splice(0).forEach((socket) => socket.disconnect()));
afterAll(() => app.close());

async function connect(person: Person): Promise<Socket> {
  const socket = await connectLive(address, (await meeting.as(person)).cookie);
  sockets.push(socket);
  return socket;
}

async function writes(person: Person, text: string): Promise<void> {
  expect(await typeIn(await connect(person), sheetId, 'exchanges', text)).toMatchObject({ ok: true });
}

async function erases(person: Person): Promise<void> {
  expect(await eraseText(await connect(person), sheetId, 'exchanges')).toMatchObject({ ok: true });
  await app.get(KeepVersions).keepDue();
}

async function passes(minutes: number): Promise<void> {
  app.clock.pass(minutes);
  await app.get(KeepVersions).keepDue();
}

const listed = async (person: Person = 'facilitator'): Promise<SheetVersionsView> =>
  (await meeting.as(person)).get(listSheetVersions, { sheetId });

async function read(versionId: string): Promise<string> {
  const { texts } = await (await meeting.as('facilitator')).get(readSheetVersion, { sheetId, versionId });
  return texts.find(({ part }) => part === 'exchanges')?.text ?? '';
}

async function restores(versionId: string, commandId = newCommand()): Promise<SheetVersionsView> {
  const facilitator = await meeting.as('facilitator');
  return facilitator.get(restoreSheetVersionCommand, { sheetId, versionId }, { commandId });
}

async function textNow(): Promise<string> {
  const doc = new Y.Doc();
  for (const update of (await app.get(SheetLog).load(sheetId))?.updates ?? []) Y.applyUpdate(doc, update);
  return sheetText(doc, 'exchanges');
}

test('[VER-1] a version is kept five minutes after the first change, with who wrote; none while no member writes', async () => {
  await writes('adviser', 'Une place');
  app.clock.pass(4);
  await writes('provider', 'le mercredi');
  await app.get(KeepVersions).keepDue();
  expect((await listed()).versions).toEqual([]);
  await passes(1);
  await passes(5);
  const { versions } = await listed();
  expect(versions).toMatchObject([
    { reason: 'activity', characters: 42, authorNames: ['adviser (démo)', 'provider (démo)'] },
  ]);
  expect(await read(versions[0]?.id ?? '')).toBe('Une place\nle mercredi');
});

test('[VER-1] what was written and taken back makes no version; who wrote counts from the version before', async () => {
  await writes('adviser', 'Une place');
  await passes(5);
  await writes('provider', 'rien');
  const socket = await connect('provider');
  await eraseText(socket, sheetId, 'exchanges', 1);
  await passes(5);
  expect((await listed()).versions).toHaveLength(1);
  await writes('provider', 'le mercredi');
  await passes(5);
  const { versions } = await listed();
  expect(versions.map(({ authorNames }) => authorNames)).toEqual([['provider (démo)'], ['adviser (démo)']]);
});

test('[VER-2] the text before a mass deletion is kept, and [VER-5] a member who reads the sheet is shown who erased it', async () => {
  await writes('adviser', LONG);
  expect((await listed()).erasure).toBeNull();
  await erases('provider');
  const [forFacilitator, forAdviser] = [await listed(), await listed('adviser')];
  const [version] = forFacilitator.versions;
  expect(version).toMatchObject({ reason: 'mass-deletion', authorNames: ['adviser (démo)'] });
  expect(await read(version?.id ?? '')).toBe(LONG);
  const erasure = { versionId: version?.id, name: 'provider (démo)', part: 'exchanges' };
  expect(forFacilitator.erasure).toMatchObject(erasure);
  expect(forAdviser).toMatchObject({ erasure, versions: [], abilities: { restore: false } });
  app.clock.pass(10);
  expect((await listed('adviser')).erasure).toBeNull();
});

test('[VER-2] a short text, or a little of a long one, is erased without a word', async () => {
  await writes('adviser', LONG.slice(0, 150));
  await erases('provider');
  for (const text of [LONG, LONG, LONG]) await writes('adviser', text);
  const socket = await connect('provider');
  await eraseText(socket, sheetId, 'exchanges', 1);
  await app.get(KeepVersions).keepDue();
  expect((await listed()).versions).toEqual([]);
});

test('[VER-2] what one person erases bit by bit within ten seconds is one gesture; by two people it is not', async () => {
  const bits = LONG.match(/.{1,40}/g) ?? [];
  for (const bit of bits) await writes('adviser', bit);
  const one = await connect('provider');
  for (let left = bits.length; left > 0; left -= 1) await eraseText(one, sheetId, 'exchanges', 1);
  await app.get(KeepVersions).keepDue();
  expect((await listed()).versions).toHaveLength(1);

  for (const bit of bits) await writes('adviser', bit);
  app.clock.pass(1);
  const two = await connect('facilitator');
  for (const index of bits.keys()) await eraseText(index % 2 ? one : two, sheetId, 'exchanges', 1);
  await app.get(KeepVersions).keepDue();
  expect((await listed()).versions).toHaveLength(1);
});

test('[VER-3] a restoration is a new change that every page sees immediately; the text before is kept', async () => {
  await writes('adviser', LONG);
  await erases('provider');
  await writes('provider', 'Autre chose');
  const seen = await connect('adviser');
  const joined = await joinDocument(seen, sheetId);
  const doc = readJoined(joined);
  seen.on(SERVER_EVENTS.update, ({ update }: UpdateEvent) => Y.applyUpdate(doc, update));
  const rowsBefore = (await app.get(SheetLog).load(sheetId))?.updates ?? [];

  const { erasure, versions } = await restores((await listed()).versions[0]?.id ?? '');
  expect(erasure).toBeNull();
  expect(versions.map(({ reason }) => reason)).toEqual(['before-restoration', 'mass-deletion']);
  expect(await read(versions[0]?.id ?? '')).toBe('Autre chose');
  expect(await textNow()).toBe(LONG);
  await joinDocument(seen, sheetId);
  expect(sheetText(doc, 'exchanges')).toBe(LONG);
  const rowsAfter = (await app.get(SheetLog).load(sheetId))?.updates ?? [];
  expect(rowsAfter.slice(0, rowsBefore.length)).toEqual(rowsBefore);
  expect(rowsAfter.length).toBeGreaterThan(rowsBefore.length);

  await restores(versions[0]?.id ?? '');
  expect(await textNow()).toBe('Autre chose');
  // The facilitator's own restoration of a short text is no mass deletion.
  expect((await listed()).erasure).toBeNull();
});

test('[VER-3] bullets, bold and a text of many pages come back whole, while somebody types', async () => {
  const paragraph = (text: string, bold = false): Block => ({ kind: 'paragraph', runs: [{ text, bold }] });
  const list: Block = { kind: 'bulletList', items: [[paragraph('Une place', true)], [paragraph('le mercredi')]] };
  const pages = Array.from({ length: 600 }, (_, index) => paragraph(`${index} ${LONG.slice(0, 150)}`));
  const { id: accountId, name } = meeting.scene.people.adviser;
  const viewer = { accountId, name, administrator: false, memberships: [] };
  const rich = { exchanges: [list, ...pages, list], situation: [paragraph('Seule avec deux enfants')] };
  await app.get(WriteInSheet).execute(viewer, sheetId, (doc) => writeContent(doc, rich));
  await erases('provider');
  const typing = await connect('provider');
  const [{ versions }] = await Promise.all([
    restores((await listed()).versions[0]?.id ?? ''),
    ...['un', 'deux', 'trois'].map((word) => typeIn(typing, sheetId, 'proposal', word)),
  ]);
  expect(versions).toHaveLength(2);
  const { content } = await app.get(SheetRooms).content(sheetId);
  expect(content).toMatchObject(rich);
  // What came before the restoration is in the version that it kept; what came after, beside the text.
  const versionId = versions[0]?.id ?? '';
  const before = await (await meeting.as('facilitator')).get(readSheetVersion, { sheetId, versionId });
  const words = JSON.stringify([content.proposal, before.texts]);
  for (const word of ['un', 'deux', 'trois']) expect(words).toContain(word);
});

test('[VER-3] the same command restores once', async () => {
  await writes('adviser', LONG);
  await passes(5);
  const [versionId, commandId] = [(await listed()).versions[0]?.id ?? '', newCommand()];
  await restores(versionId, commandId);
  await writes('adviser', 'Une suite');
  await restores(versionId, commandId);
  expect(await textNow()).toBe(`${LONG}\nUne suite`);
  expect((await listed()).versions).toHaveLength(2);
});

test('[VER-4] nothing is kept before the meeting opens', async () => {
  meeting = await MeetingScene.prepare(app, address, await setScene(app, 1));
  [itemId = ''] = await meeting.items();
  sheetId = (await (await meeting.as('adviser')).get(showAgendaItem, { itemId })).sheets[0]?.documentId ?? '';
  await writes('adviser', LONG);
  await erases('adviser');
  await passes(5);
  const { refusal } = await (await meeting.as('facilitator')).ask(listSheetVersions, { sheetId });
  expect(refusal).toEqual({ refused: 'meeting-not-open' });
  await meeting.open();
  expect((await listed()).versions).toEqual([]);
});

test('[VER-4] versions can be read in no table, open nowhere else, and end with their sheet', async () => {
  await writes('adviser', LONG);
  await passes(5);
  const rows = () =>
    app.run(JOB, async (tx) => {
      await tx.manager.query("select set_config('passerelle.context', 'sheet-store', true)");
      return tx.manager.findBy(SHEET_VERSION_TABLE, { sheetId });
    });
  expect((await rows()).some(({ payload }) => payload.includes('crèche'))).toBe(false);
  expect(await app.run(JOB, (tx) => tx.manager.findBy(SHEET_VERSION_TABLE, { sheetId }))).toEqual([]);

  await writes('adviser', 'Encore un mot');
  await meeting.postpone(itemId);
  await meeting.close();
  await passes(5);

  expect(await rows()).toEqual([]);
  const facilitator = await meeting.as('facilitator');
  expect((await facilitator.ask(listSheetVersions, { sheetId })).status).toBe(404);
});
