import { randomUUID } from 'node:crypto';
import { QueryFailedError } from 'typeorm';
import { startTestApp, type TestApp } from '../../testing/test-app.js';
import { Announcer } from '../live/announcer.js';
import { retryConflicts } from './retry-conflicts.js';
import { Transaction } from './transaction.js';

let app: TestApp;

beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.close());

const job = { kind: 'job', purpose: 'test' } as const;
const conflict = (code: string) => new QueryFailedError('', [], Object.assign(new Error('conflict'), { code }));

test('a callback that fails after the commit fails nothing, and the others still run', async () => {
  const ran: string[] = [];
  const result = await app.run(job, async (tx) => {
    tx.afterCommit.push(() => ran.push('before'));
    tx.afterCommit.push(() => {
      throw new Error('broken');
    });
    tx.afterCommit.push(() => ran.push('after'));
    return Promise.resolve('committed');
  });
  expect({ result, ran }).toEqual({ result: 'committed', ran: ['before', 'after'] });
});

test('a listener that fails keeps no other listener and no other event from running', async () => {
  const announced: string[] = [];
  app.get(Announcer).onAnnounced((event) => {
    if (event.kind === 'access') throw new Error('broken');
  });
  app.get(Announcer).onAnnounced((event) => announced.push(event.kind));
  const id = randomUUID();
  await app.run(job, async (tx) => {
    tx.announceAfterCommit({ accountId: id }, { kind: 'access', id });
    tx.announceAfterCommit({ committeeId: id }, { kind: 'committee', id });
    return Promise.resolve();
  });
  expect(announced).toEqual(['access', 'committee']);
});

test('nothing is announced and no callback runs when the transaction is rolled back', async () => {
  const ran: string[] = [];
  const failed = app.run(job, async (tx) => {
    tx.afterCommit.push(() => ran.push('callback'));
    await tx.audit({ action: 'test.rolled-back' });
    throw new Error('no');
  });
  await expect(failed).rejects.toThrow('no');
  expect(ran).toEqual([]);
});

test.each(['40001', '40P01'])(
  'a transaction given up for the conflict %s runs again, three times at most',
  async (code) => {
    let attempts = 0;
    const second = retryConflicts(() => {
      attempts += 1;
      return attempts < 2 ? Promise.reject(conflict(code)) : Promise.resolve('done');
    });
    await expect(second).resolves.toBe('done');
    attempts = 0;
    const always = retryConflicts(() => {
      attempts += 1;
      return Promise.reject(conflict(code));
    });
    await expect(always).rejects.toThrow('conflict');
    expect(attempts).toBe(3);
  },
);

test('another failure is not tried again', async () => {
  let attempts = 0;
  const unique = retryConflicts(() => {
    attempts += 1;
    return Promise.reject(conflict('23505'));
  });
  await expect(unique).rejects.toThrow('conflict');
  expect(attempts).toBe(1);
});

test('the two sides of a deadlock are both committed', async () => {
  const transaction = app.get(Transaction);
  const lock = (order: [number, number], meet: () => Promise<void>) =>
    retryConflicts(() =>
      transaction.run(job, async (tx) => {
        await tx.manager.query('select pg_advisory_xact_lock($1)', [order[0]]);
        await meet();
        await tx.manager.query('select pg_advisory_xact_lock($1)', [order[1]]);
        await tx.audit({ action: 'test.deadlock', subjectId: randomUUID() });
      }),
    );
  let arrived = 0;
  let bothArrived: () => void = () => undefined;
  const both = new Promise<void>((resolve) => (bothArrived = resolve));
  const meet = (): Promise<void> => {
    arrived += 1;
    if (arrived >= 2) bothArrived();
    return both;
  };
  await Promise.all([lock([901, 902], meet), lock([902, 901], meet)]);
  expect(arrived).toBeGreaterThan(2);
});
