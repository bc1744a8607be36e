import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { z } from 'zod';
import { startTestApp, type TestApp } from '../../testing/test-app.js';
import { APPLICATION_URL } from '../database/data-source.js';
import { asOwner } from '../database/test-owner.js';
import { JobRunner } from './job-runner.js';
import { jobTask } from './job-task.js';
import { Jobs } from './jobs.js';
import { queued, until } from './test-queue.js';

/** The runner goes by the database's time, which is the machine's: long ago is due. */
const LONG_AGO = new Date('2020-01-01T00:00:00Z');
const ASKER = { kind: 'job', purpose: 'test' } as const;
const TASK = jobTask('test.run', z.object({ id: z.uuid() }));

let app: TestApp;
let runner: JobRunner;
let begun: string[];
let work: () => Promise<void>;

beforeAll(async () => {
  app = await startTestApp();
  runner = app.get(JobRunner);
  app.get(Jobs).register(TASK, ({ id }) => {
    begun.push(id);
    return work();
  });
});
afterAll(() => app.close());

beforeEach(() => {
  begun = [];
  work = async () => undefined;
});
afterEach(async () => {
  await runner.stop(1_000);
  await app.run(ASKER, (one) => one.manager.query('delete from graphile_worker._private_jobs'));
});

async function add(): Promise<string> {
  const id = randomUUID();
  await app.run(ASKER, (one) => app.get(Jobs).enqueue(one, { task: TASK, payload: { id }, runAt: LONG_AGO }));
  return id;
}

const isEmpty = async (): Promise<boolean> => (await queued(app)).length === 0;

test('the runner runs what was waiting and what comes, and takes it out of the queue', async () => {
  const waiting = await add();
  await runner.start();
  await until(isEmpty);
  const coming = await add();
  await until(isEmpty);
  expect(begun).toEqual([waiting, coming]);
  expect(runner.isWell).toBe(true);
});

test('a job that fails is left by the runner as it is left when run by hand', async () => {
  work = () => Promise.reject(new TypeError('Nora B. habite à Muret'));
  await add();
  await app.get(Jobs).runDue();
  const [byHand] = await queued(app);
  await app.run(ASKER, (one) => one.manager.query('delete from graphile_worker._private_jobs'));

  const before = Date.now();
  await add();
  await runner.start();
  await until(async () => (await queued(app)).some(({ lastError }) => lastError !== null));
  const [byRunner] = await queued(app);
  const after = Date.now();

  const delay = Number(byHand?.runAt) - app.clock.now().getTime();
  expect({ ...byRunner, runAt: null, payload: null }).toEqual({ ...byHand, runAt: null, payload: null });
  expect(byRunner).toMatchObject({ attempts: 1, lastError: 'TypeError', lockedBy: null });
  expect(Number(byRunner?.runAt)).toBeGreaterThanOrEqual(before + delay - 1);
  expect(Number(byRunner?.runAt)).toBeLessThanOrEqual(after + delay + 1);
});

test('the runner goes on after its connections were cut', async () => {
  await runner.start();
  const first = await add();
  await until(isEmpty);
  await app.run(ASKER, (one) =>
    one.manager.query(
      "select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'passerelle jobs' and datname = current_database()",
    ),
  );
  const second = await add();
  await until(isEmpty);
  expect(begun).toEqual([first, second]);
});

test('the runner that ended by itself says so and starts again', async () => {
  await asOwner(app, 'revoke delete on graphile_worker._private_jobs from %role%');
  const id = await add();
  await runner.start();
  await until(() => !runner.isWell);
  await asOwner(app, 'grant delete on graphile_worker._private_jobs to %role%');
  await until(isEmpty);
  expect(runner.isWell).toBe(true);
  // The end was not recorded: a job must tolerate a second run.
  expect(begun).toEqual([id, id]);
});

test('the stop waits for a job that is running', async () => {
  let finish: () => void = () => undefined;
  work = () => new Promise((resolve) => (finish = resolve));
  await add();
  await runner.start();
  await until(() => begun.length === 1);
  let isStopped = false;
  const stopped = runner.stop(10_000).then(() => (isStopped = true));
  expect(await queued(app)).toMatchObject([{ lockedBy: expect.any(String) }]);
  expect(isStopped).toBe(false);
  finish();
  await stopped;
  expect(await queued(app)).toEqual([]);
});

test('a job that comes after the stop waits for the next start', async () => {
  await runner.start();
  await runner.stop(1_000);
  const late = await add();
  expect(await queued(app)).toMatchObject([{ payload: { id: late }, attempts: 0, lockedBy: null }]);
  await runner.start();
  await until(isEmpty);
  expect(begun).toEqual([late]);
});

test('a job that does not end is released at the stop, to be tried again', async () => {
  work = () => new Promise(() => undefined);
  await add();
  await runner.start();
  await until(() => begun.length === 1);
  await runner.stop(20);
  expect(await queued(app)).toMatchObject([{ attempts: 1, lockedBy: null, lastError: 'the server stops' }]);
});

describe('a job that a killed server left locked', () => {
  let id: string;

  beforeEach(async () => {
    id = await add();
    await app.run(ASKER, (one) =>
      one.manager.query("update graphile_worker._private_jobs set attempts = 1, locked_by = 'dead', locked_at = now()"),
    );
  });

  test('is run when the next one starts', async () => {
    await runner.start();
    await until(isEmpty);
    expect(begun).toEqual([id]);
  });

  test('is left to the other server that may be running it', async () => {
    const connectionString = app.app.get<string>(APPLICATION_URL);
    const other = new pg.Client({ connectionString, application_name: 'passerelle jobs' });
    await other.connect();
    await runner.start();
    const fresh = await add();
    await until(() => begun.length === 1);
    expect(begun).toEqual([fresh]);
    await other.end();
  });
});
