import { randomUUID } from 'node:crypto';
import type { DataSource } from 'typeorm';
import { z } from 'zod';
import { startTestApp, type TestApp } from '../../testing/test-app.js';
import { MAIN_SOURCE } from '../database/data-source.js';
import { jobTask } from './job-task.js';
import type { JobRun } from './job-tasks.js';
import { Jobs, type NewJob } from './jobs.js';
import { queued } from './test-queue.js';

const TASK = jobTask('test.note', z.object({ id: z.uuid() }));
const NOTHING = { done: 0, failed: 0 };
const ASKER = { kind: 'job', purpose: 'test' } as const;
const HOUR_MS = 3_600_000;

let app: TestApp;
let jobs: Jobs;
let runs: { id: string; run: JobRun; at: Date }[];
let failure: Error | null;

beforeAll(async () => {
  app = await startTestApp();
  jobs = app.get(Jobs);
  jobs.register(TASK, async ({ id }, run) => {
    runs.push({ id, run, at: app.clock.now() });
    if (failure) throw failure;
  });
});
afterAll(() => app.close());

beforeEach(async () => {
  runs = [];
  failure = null;
  await app.run(ASKER, (tx) => tx.manager.query('delete from graphile_worker._private_jobs'));
});

async function add(more: Partial<NewJob<{ id: string }>> = {}): Promise<string> {
  const id = randomUUID();
  await app.run(ASKER, (tx) => jobs.enqueue(tx, { task: TASK, payload: { id }, ...more }));
  return id;
}

const inHours = (hours: number): Date => new Date(app.clock.now().getTime() + hours * HOUR_MS);
const ids = (): string[] => runs.map(({ id }) => id);

test('a job exists if, and only if, what asks for it is committed', async () => {
  const rolledBack = app.run(ASKER, async (tx) => {
    await jobs.enqueue(tx, { task: TASK, payload: { id: randomUUID() } });
    throw new Error('thought better of it');
  });
  await expect(rolledBack).rejects.toThrow('thought better of it');
  expect(await jobs.runDue()).toEqual(NOTHING);

  const id = await add();
  expect(await jobs.runDue()).toEqual({ done: 1, failed: 0 });
  expect(runs).toMatchObject([{ id, run: { actor: { kind: 'job', purpose: 'test.note' }, attempt: 1 } }]);
  expect(await jobs.runDue()).toEqual(NOTHING);
  expect(await queued(app)).toEqual([]);
});

test('a job waits for its hour', async () => {
  const id = await add({ runAt: inHours(20) });
  app.clock.pass(19 * 60 + 59);
  expect(await jobs.runDue()).toEqual(NOTHING);
  app.clock.pass(1);
  await jobs.runDue();
  expect(ids()).toEqual([id]);
});

test('one job waits under a key, with the last payload and the time asked for', async () => {
  const [soon, late] = [inHours(1), inHours(5)];
  await add({ key: 'a', runAt: soon });
  const replaced = await add({ key: 'a', runAt: late });
  await add({ key: 'b', runAt: soon });
  const kept = await add({ key: 'b', runAt: late, time: 'kept' });
  expect(await queued(app)).toMatchObject([
    { payload: { id: replaced }, runAt: late },
    { payload: { id: kept }, runAt: soon },
  ]);
});

test('a job that fails is tried again for days, then stays where the operator finds it', async () => {
  failure = new Error('the mail server is down');
  const start = app.clock.now().getTime();
  await add();
  for (let half = 0; half < 6 * 48; half += 1) {
    await jobs.runDue();
    app.clock.pass(30);
  }
  const hours = runs.map(({ at }) => (at.getTime() - start) / HOUR_MS);
  expect(runs.map(({ run }) => run.attempt)).toEqual(Array.from({ length: 25 }, (_, index) => index + 1));
  expect(hours.filter((hour) => hour > 24 && hour < 48).length).toBeGreaterThanOrEqual(3);
  expect(hours.at(-1)).toBeGreaterThan(3 * 24);
  expect(await queued(app)).toMatchObject([{ attempts: 25, maxAttempts: 25, lockedBy: null }]);
});

test('a job that failed is done once what broke it is mended', async () => {
  failure = new Error('down');
  const id = await add();
  expect(await jobs.runDue()).toEqual({ done: 0, failed: 1 });
  failure = null;
  expect(await jobs.runDue()).toEqual(NOTHING);
  app.clock.pass(1);
  expect(await jobs.runDue()).toEqual({ done: 1, failed: 0 });
  expect(ids()).toEqual([id, id]);
});

test('the queue keeps the name of an error, never what it says', async () => {
  failure = Object.assign(new TypeError('Nora B. habite à Muret'), { code: 'ECONNREFUSED' });
  await add();
  await jobs.runDue();
  expect(await queued(app)).toMatchObject([{ lastError: 'TypeError ECONNREFUSED', attempts: 1 }]);
});

test('a job carries ids, never words, and no job is added without a handler', async () => {
  const words = jobTask('test.words', z.object({ name: z.string() }));
  const unknown = app.run(ASKER, (tx) => jobs.enqueue(tx, { task: words, payload: { name: 'x' } }));
  await expect(unknown).rejects.toThrow('no feature runs test.words');
  jobs.register(words, async () => undefined);
  for (const name of ['Nora B.', 'nora@example.org', 'Élodie']) {
    const added = app.run(ASKER, (tx) => jobs.enqueue(tx, { task: words, payload: { name } }));
    await expect(added).rejects.toThrow('test.words: name is more than an id');
  }
  const shapeless = app.run(ASKER, (tx) => jobs.enqueue(tx, { task: TASK, payload: { id: 'not-a-uuid' } }));
  await expect(shapeless).rejects.toThrow('Invalid UUID');
  expect(await queued(app)).toEqual([]);
});

test('the queue is closed to a query without an actor, and its plans and versions to the application', async () => {
  await add({ runAt: inHours(1) });
  const source = app.app.get<DataSource>(MAIN_SOURCE);
  expect(await source.query('select 1 from graphile_worker._private_jobs')).toEqual([]);
  await expect(source.query("select graphile_worker.add_job('test.note')")).rejects.toThrow(/row-level security/);
  for (const name of ['jobs', 'migrations', '_private_known_crontabs']) {
    const statement = `select 1 from graphile_worker.${name}`;
    const read = app.run(ASKER, (tx) => tx.manager.query(statement));
    await expect(read).rejects.toThrow(/permission denied/);
  }
});
