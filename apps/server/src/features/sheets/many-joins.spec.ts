import { CLIENT_EVENTS, PROTOCOL_VERSION, type PackedJoin } from '@passerelle/document-sync';
import { SHEET_SCHEMA_VERSION } from '@passerelle/sheet';
import type { Socket } from 'socket.io-client';
import { showAgendaItem } from '@passerelle/contracts';
import pg from 'pg';
import { SheetRooms } from '../../model/sheets/sheet-rooms.js';
import { connectLive } from '../../testing/live-member.js';
import { MeetingScene } from '../../testing/meeting-scene.js';
import { setScene, type Person } from '../../testing/scene.js';
import { startTestApp, type TestApp } from '../../testing/test-app.js';

const sockets: Socket[] = [];
let app: TestApp;
let address: string;
let meeting: MeetingScene;
let documentId: string;

beforeAll(async () => {
  app = await startTestApp();
  address = await app.listen();
  meeting = await MeetingScene.prepare(app, address, await setScene(app, 1));
  const [itemId = ''] = await meeting.items();
  documentId = (await (await meeting.as('facilitator')).get(showAgendaItem, { itemId })).sheets[0]?.documentId ?? '';
});
afterAll(async () => {
  for (const socket of sockets) socket.disconnect();
  await app.close();
});

async function live(person: Person): Promise<Socket> {
  const socket = await connectLive(address, (await meeting.as(person)).cookie);
  sockets.push(socket);
  return socket;
}

async function join(socket: Socket, id: string, clientId: number): Promise<PackedJoin> {
  const request = { protocol: PROTOCOL_VERSION, documentId: id, clientId, schemaVersion: SHEET_SCHEMA_VERSION };
  return (await socket.timeout(5_000).emitWithAck(CLIENT_EVENTS.join, request)) as PackedJoin;
}

const saidOf = (reply: PackedJoin): string => (reply.ok ? 'joined' : reply.refused);

test('those who are judged together are judged each by their own right, whatever the others asked', async () => {
  const [facilitator, stranger] = [await live('facilitator'), await live('stranger')];
  const replies = await Promise.all([
    join(stranger, documentId, 11),
    join(facilitator, 'no id at all', 12),
    join(facilitator, documentId, 13),
    join(stranger, "'; drop table sheet; --", 14),
  ]);
  expect(replies.map(saidOf)).toEqual(['not-allowed', 'not-allowed', 'joined', 'not-allowed']);
});

test('[DOC-9] a refusal brings the key of what this member alone left on a device, and does not say what exists', async () => {
  const [facilitator, stranger] = [await live('facilitator'), await live('stranger')];
  const keyOf = ({ localKey }: PackedJoin): string => Buffer.from(localKey ?? []).toString('hex');
  const [joined, refused, again] = [
    await join(facilitator, documentId, 401),
    await join(stranger, documentId, 402),
    await join(stranger, documentId, 403),
  ];
  const absent = await join(stranger, '00000000-0000-4000-8000-000000000000', 404);
  expect([refused, absent].map(saidOf)).toEqual(['not-allowed', 'not-allowed']);
  expect(keyOf(refused)).toMatch(/^[0-9a-f]{64}$/);
  expect(keyOf(refused)).toBe(keyOf(again));
  expect(new Set([joined, refused, absent].map(keyOf)).size).toBe(3);
  expect(Object.keys(absent)).toEqual(Object.keys(refused));
});

test('[DOC-34] a connection that asks for very many sheets at the same time has to wait, and is served afterwards', async () => {
  const facilitator = await live('facilitator');
  const replies = await Promise.all(
    Array.from({ length: 40 }, (_, index) => join(facilitator, documentId, 100 + index)),
  );
  const said = replies.map(saidOf);
  expect(said.filter((one) => one === 'joined')).toHaveLength(16);
  expect(said.filter((one) => one === 'too-many')).toHaveLength(24);
  expect(saidOf(await join(facilitator, documentId, 200))).toBe('joined');
});

/** What the audit says of some people's joins, since a row. */
async function traces(
  people: readonly Person[],
  since = '0',
): Promise<{ id: string; action: string; actor: string }[]> {
  const owner = new pg.Client({ connectionString: app.ownerUrl });
  await owner.connect();
  const actors = people.map((person) => `member:${meeting.scene.people[person].id}`);
  const text = 'select id, action, actor from audit where actor = any($1) and id > $2 order by id';
  const { rows } = await owner.query<{ id: string; action: string; actor: string }>(text, [actors, since]);
  await owner.end();
  return rows;
}

test('each join leaves one trace, a refused one too, and what is judged again leaves none', async () => {
  const people = ['adviser', 'stranger'] as const;
  const [adviser, stranger] = [await live('adviser'), await live('stranger')];
  const before = (await traces(people)).at(-1)?.id;
  expect(saidOf(await join(adviser, documentId, 301))).toBe('joined');
  expect(saidOf(await join(stranger, documentId, 302))).toBe('not-allowed');
  await app.get(SheetRooms).rooms.rejudge();
  expect((await traces(people, before)).map(({ action }) => action)).toEqual(['sheets.join', 'sheets.join']);
});
