import { randomUUID } from 'node:crypto';
import type { NestExpressApplication } from '@nestjs/platform-express';
import {
  importCases,
  proposeCase,
  sendSignInLink,
  SERVER_TIME_HEADER,
  showCommittee,
  showMe,
} from '@passerelle/contracts';
import { createApp } from '../../create-app.js';
import { MemberClient, newCommand } from '../../testing/member-client.js';
import { setScene, type Scene } from '../../testing/scene.js';
import { startTestApp, type TestApp } from '../../testing/test-app.js';
import { CLOCK } from '../clock.js';
import { CONFIG } from '../config.js';
import { APPLICATION_URL, MAIN_SOURCE, STATEMENT_POOL } from '../database/data-source.js';
import { asOwner } from '../database/test-owner.js';
import { createLog } from '../log.js';

interface Line {
  msg: string;
  method?: string;
  route?: string | null;
  status?: number;
  ms?: number;
  requestId?: string;
}

let app: TestApp;
let spoken: NestExpressApplication;
let scene: Scene;
let client: MemberClient;
let address: string;
let said: string;

beforeAll(async () => {
  app = await startTestApp();
  scene = await setScene(app, 1);
  // The same application on the same context, at the most detailed log level, its output read.
  const log = createLog('debug', { write: (line: string) => void (said += line) });
  said = '';
  const context = {
    config: app.app.get(CONFIG),
    dataSource: app.app.get(MAIN_SOURCE),
    statementPool: app.app.get(STATEMENT_POOL),
    applicationUrl: app.app.get(APPLICATION_URL),
    clock: app.app.get(CLOCK),
    log,
  };
  spoken = await createApp(context, null);
  await spoken.listen(0, '127.0.0.1');
  address = await spoken.getUrl();
  client = await MemberClient.signIn(app, address, scene.people.adviser.id);
});
afterAll(async () => {
  await spoken.close();
  await app.close();
});
beforeEach(() => (said = ''));

/** The lines logged, once the last request is logged: that is when its answer has been sent. */
async function lines(requests: number): Promise<Line[]> {
  const all = (): Line[] => said.split('\n').flatMap((line) => (line ? [JSON.parse(line) as Line] : []));
  while (all().filter(({ method }) => method).length < requests) await new Promise((done) => setTimeout(done, 5));
  return all();
}

test('a request is logged with its endpoint, its status and its time', async () => {
  await client.get(showCommittee, { committeeId: scene.committee.id });
  const [line] = await lines(1);
  expect(line).toMatchObject({ method: 'GET', route: '/api/committees/:committeeId', status: 200 });
  expect(line?.requestId).toMatch(/^[0-9a-f-]{36}$/);
  expect(Number.isInteger(line?.ms)).toBe(true);
});

test('the answer carries the id of its line, and the one that a client sends is not taken', async () => {
  const theirs = randomUUID();
  const answer = await fetch(`${address}/api/nowhere?q=Nora`, { headers: { 'x-request-id': theirs } });
  const [line] = await lines(1);
  expect(line).toMatchObject({
    method: 'GET',
    route: null,
    status: 404,
    requestId: answer.headers.get('x-request-id'),
  });
  expect(line?.requestId).not.toBe(theirs);
});

test('a reply says the time of the server, by which a page corrects its own', async () => {
  const answer = await fetch(`${address}${showMe.path}`, { headers: { cookie: client.cookie } });
  expect(Number(answer.headers.get(SERVER_TIME_HEADER))).toBe(app.clock.now().getTime());
});

test('a failure is logged with the id of its request and without what the database says of it', async () => {
  await asOwner(app, 'revoke select on committee from %role%');
  const { status } = await client.ask(showCommittee, { committeeId: scene.committee.id });
  await asOwner(app, 'grant select on committee to %role%');
  const [failure, request] = await lines(1);
  expect(status).toBe(500);
  expect(failure).toMatchObject({ msg: 'a request failed', error: { code: '42501' }, requestId: request?.requestId });
  expect(said).not.toContain('permission denied');
});

test('no line holds a body, a name, an address, a cookie, a query or an id of the path', async () => {
  const { adviser, facilitator } = scene.people;
  const [caseFile] = scene.cases;
  const words = `Absences de Nora ${randomUUID()}`;
  const content = Buffer.from(`reference;prenom\nA-1;Noraldine`).toString('base64');
  const proposal = { commandId: newCommand(), caseFileId: caseFile?.id ?? '', reason: words, question: words };
  await client.get(showMe, {});
  await client.ask(proposeCase, { meetingId: randomUUID() }, proposal);
  await client.ask(sendSignInLink, {}, { email: facilitator.email });
  const leader = await MemberClient.signIn(app, address, facilitator.id);
  const file = { commandId: newCommand(), content, mapping: {} };
  await leader.ask(importCases, { committeeId: scene.committee.id }, file as never);
  const headers = { cookie: leader.cookie, origin: address, 'content-type': 'application/json' };
  await fetch(`${address}/api/me?who=${encodeURIComponent(adviser.name)}`, { headers });
  await fetch(`${address}/api/sign-out`, { method: 'POST', headers, body: `{"broken": "${words}` });

  const logged = (await lines(6)).filter(({ method }) => method);
  expect(logged.map(({ status }) => status)).toEqual([200, 404, 200, 400, 200, 400]);
  const secrets = [words, 'Nora', content, adviser.name, adviser.email, facilitator.email, 'who=', scene.committee.id];
  const cookies = [client.cookie, leader.cookie].map((cookie) => cookie.split('=')[1] ?? cookie);
  for (const secret of [...secrets, ...cookies]) expect(said).not.toContain(secret);
});
