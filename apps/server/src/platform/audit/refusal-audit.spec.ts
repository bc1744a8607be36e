import { randomUUID } from 'node:crypto';
import { ENTER_MEETING } from '@passerelle/contracts';
import { anAccount } from '@passerelle/testing';
import type { DataSource } from 'typeorm';
import { AccountRepository } from '../../model/accounts/account.repository.js';
import { connectLive } from '../../testing/live-member.js';
import { MemberClient } from '../../testing/member-client.js';
import { startTestApp, type TestApp } from '../../testing/test-app.js';
import { createDataSource } from '../database/data-source.js';
import { LOG, type Log } from '../log.js';
import { RefusalAudit } from './refusal-audit.js';

let app: TestApp;
let address: string;
let owner: DataSource;

beforeAll(async () => {
  app = await startTestApp();
  address = await app.listen();
  owner = await createDataSource(app.ownerUrl, [], 1).initialize();
});
afterEach(() => jest.restoreAllMocks());
afterAll(async () => {
  await owner.destroy();
  await app.close();
});

async function rowsOf(accountId: string): Promise<{ action: string; rows: number }[]> {
  return owner.query(
    `select action, count(*)::int as rows from audit where actor = $1 and refused is not null group by action order by 1`,
    [`member:${accountId}`],
  );
}

/** A refusal a time, and how many rows the rate allows meanwhile. */
async function refusals(count: number, task: () => Promise<unknown>): Promise<number> {
  const since = performance.now();
  await Promise.all(Array.from({ length: count }, task));
  return 51 + Math.ceil((performance.now() - since) / 100);
}

it('writes the refusals of one member at a pace, then says once that rows are missing, and how many', async () => {
  const [accountId, other] = [randomUUID(), randomUUID()];
  const audit = app.get(RefusalAudit);
  const warned = jest.spyOn(app.app.get<Log>(LOG), 'warn').mockReturnValue();
  const write = (id: string) => audit.write({ kind: 'member', accountId: id }, { action: 'test.ask' }, 'not-found');
  const allowed = await refusals(600, () => write(accountId));
  await write(other);

  const [missing, written] = await rowsOf(accountId);
  expect(missing).toEqual({ action: 'refusals.left-out', rows: 1 });
  expect(written?.rows).toBeGreaterThanOrEqual(50);
  expect(written?.rows).toBeLessThanOrEqual(allowed);
  expect(await rowsOf(other)).toEqual([{ action: 'test.ask', rows: 1 }]);

  audit.onModuleDestroy();
  expect(warned.mock.calls.map(([line]) => line)).toEqual([{ refusals: 600 - (written?.rows ?? 0) }]);
});

it('holds for malformed messages of a live connection, which wait in no queue', async () => {
  const account = anAccount();
  await app.run({ kind: 'job', purpose: 'test' }, (tx) => app.get(AccountRepository).add(tx, [account]));
  const socket = await connectLive(address, (await MemberClient.signIn(app, address, account.id)).cookie);
  const allowed = await refusals(100, () => socket.emitWithAck(ENTER_MEETING, { meetingId: 'none' }));
  socket.disconnect();
  const rows = (await rowsOf(account.id)).filter(({ action }) => action === 'meetings.enter');
  expect(rows).toEqual([{ action: 'meetings.enter', rows: expect.any(Number) }]);
  expect(rows[0]?.rows).toBeLessThanOrEqual(allowed);
});
