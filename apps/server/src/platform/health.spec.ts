import type { DataSource } from 'typeorm';
import { startTestApp, type TestApp } from '../testing/test-app.js';
import { MAIN_SOURCE } from './database/data-source.js';
import { asOwner } from './database/test-owner.js';

let app: TestApp;
let address: string;

beforeAll(async () => {
  app = await startTestApp();
  address = await app.listen();
});
afterAll(() => app.close());

async function health(): Promise<{ status: number; body: unknown }> {
  const response = await fetch(`${address}/health`);
  return { status: response.status, body: await response.json() };
}

const WELL = { status: 200, body: { status: 'ok', database: 'ok', jobs: 'ok' } };

test('the instance is well when its database and its queue answer', async () => {
  expect(await health()).toEqual(WELL);
});

test('a queue that cannot be reached is reported, without a word on why', async () => {
  await asOwner(app, 'revoke select on graphile_worker._private_jobs from %role%');
  expect(await health()).toEqual({ status: 503, body: { status: 'failing', database: 'ok', jobs: 'failing' } });
  await asOwner(app, 'grant select on graphile_worker._private_jobs to %role%');
  expect(await health()).toEqual(WELL);
});

test('a database that does not answer in time is reported to every request, and only there', async () => {
  const source = app.app.get<DataSource>(MAIN_SOURCE);
  const runners = Array.from({ length: 12 }, () => source.createQueryRunner());
  await Promise.all(runners.map((runner) => runner.connect()));
  const silent = { status: 503, body: { status: 'failing', database: 'failing', jobs: 'failing' } };
  expect(await Promise.all([health(), health(), health()])).toEqual([silent, silent, silent]);
  await Promise.all(runners.map((runner) => runner.release()));
  expect(await health()).toEqual(WELL);
});
