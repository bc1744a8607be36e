import { randomBytes } from 'node:crypto';
import { CLIENT_EVENTS } from '@passerelle/document-sync';
import { aCommittee } from '@passerelle/testing';
import type { Socket } from 'socket.io-client';
import * as Y from 'yjs';
import { CommitteeRepository } from '../../model/committees/committee.repository.js';
import { readConfig } from '../../platform/config.js';
import { connectLive, joinDocument, readJoined } from '../../testing/live-member.js';
import { startTestApp, type TestApp } from '../../testing/test-app.js';
import { openBenchmarkDocument, signInBenchmarkMembers } from './benchmark.endpoints.js';

const JOB = { kind: 'job', purpose: 'test' } as const;
const sockets: Socket[] = [];
let app: TestApp;
let address: string;

beforeAll(async () => {
  app = await startTestApp({ benchmarkApi: true });
  address = await app.listen();
});
afterAll(async () => {
  for (const socket of sockets) socket.disconnect();
  await app.close();
});

async function ask(path: string, body: object, at = address): Promise<Response> {
  const headers = { 'content-type': 'application/json', origin: at };
  return fetch(`${at}${path}`, { method: 'POST', headers, body: JSON.stringify(body) });
}

async function documentOf(name: string, state?: Uint8Array): Promise<string> {
  const body = { name, ...(state && { state: Buffer.from(state).toString('base64') }) };
  return openBenchmarkDocument.view.parse(await (await ask(openBenchmarkDocument.path, body)).json()).documentId;
}

async function members(count: number): Promise<Socket[]> {
  const { cookies } = signInBenchmarkMembers.view.parse(
    await (await ask(signInBenchmarkMembers.path, { count })).json(),
  );
  const added = await Promise.all(cookies.map((cookie) => connectLive(address, cookie)));
  sockets.push(...added);
  return added;
}

it('members write any type in a named document, one large update, and read it in another page', async () => {
  const [writer, reader] = await members(2);
  const documentId = await documentOf('any');
  expect(await documentOf('any')).toBe(documentId);
  if (!writer || !reader) throw new Error('no member was added');
  const doc = new Y.Doc();
  readJoined(await joinDocument(writer, documentId, doc.clientID), doc);
  const before = Y.encodeStateVector(doc);
  doc.getMap('map').set('list', Y.Array.from(['x'.repeat(300_000), { deep: true }]));
  const update = Buffer.from(Y.encodeStateAsUpdate(doc, before));
  const push = { documentId, epoch: 1, batchId: crypto.randomUUID(), update };
  expect(await writer.timeout(5_000).emitWithAck(CLIENT_EVENTS.push, push)).toMatchObject({ ok: true });
  const read = readJoined(await joinDocument(reader, documentId));
  expect(read.getMap('map').toJSON()).toEqual(doc.getMap('map').toJSON());
});

it('a document is made with the state that it is given, once', async () => {
  const [member] = await members(1);
  if (!member) throw new Error('no member was added');
  const seed = new Y.Doc();
  seed.getText('t').insert(0, 'seeded '.repeat(60_000));
  const documentId = await documentOf('seeded', Y.encodeStateAsUpdate(seed));
  expect(await documentOf('seeded', Y.encodeStateAsUpdate(new Y.Doc()))).toBe(documentId);
  const read = readJoined(await joinDocument(member, documentId));
  expect(read.getText('t').toJSON()).toBe(seed.getText('t').toJSON());
});

it('no member is added beside a real committee', async () => {
  const other = await startTestApp({ benchmarkApi: true });
  const at = await other.listen();
  const committee = aCommittee({ demo: false });
  await other.run(JOB, (tx) => other.get(CommitteeRepository).add(tx, [committee]));
  expect((await ask(signInBenchmarkMembers.path, { count: 1 }, at)).status).toBe(403);
  await other.close();
});

it('the benchmark API exists on a server of tests that asks for it, and on no other', async () => {
  const other = await startTestApp();
  const at = await other.listen();
  for (const path of [signInBenchmarkMembers.path, openBenchmarkDocument.path])
    expect((await ask(path, {}, at)).status).toBe(404);
  await other.close();
  const asked = {
    DATABASE_URL: 'postgres://owner@localhost/passerelle',
    PASSERELLE_MASTER_KEY: randomBytes(32).toString('base64'),
    PASSERELLE_SMTP_URL: 'smtp://localhost',
    PASSERELLE_BENCHMARK_API: '1',
  };
  for (const environment of ['production', 'development', undefined])
    expect(() => readConfig({ ...asked, NODE_ENV: environment })).toThrow('PASSERELLE_BENCHMARK_API');
  expect(readConfig({ ...asked, NODE_ENV: 'test' }).benchmarkApi).toBe(true);
});
