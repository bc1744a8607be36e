import { randomUUID } from 'node:crypto';
import { documentStoreContract } from '@passerelle/document-sync/testing';
import { createSheet } from '@passerelle/sheet';
import type { EntityManager } from 'typeorm';
import { createDataSource, STATEMENT_POOL } from '../../platform/database/data-source.js';
import type { RunStatement, StatementPool } from '../../platform/database/statement-pool.js';
import { TABLES } from '../../tables.js';
import { MeetingScene } from '../../testing/meeting-scene.js';
import { setScene } from '../../testing/scene.js';
import { startTestApp, type TestApp } from '../../testing/test-app.js';
import { compactSheet } from './sheet-compaction.js';
import { CLEAR_ROWS } from './sheet-log.statements.js';
import { SHEET_SNAPSHOT_TABLE, SHEET_TABLE, SHEET_UPDATE_TABLE } from './sheet.table.js';
import { SheetKeys } from './sheet-keys.js';
import { SheetLog } from './sheet-log.js';
import { SheetRepository } from './sheet.repository.js';

const JOB = { kind: 'job', purpose: 'test' } as const;

let app: TestApp;
let meeting: MeetingScene;
let itemIds: string[];

beforeAll(async () => {
  app = await startTestApp();
  meeting = await MeetingScene.prepare(app, await app.listen(), await setScene(app, 30));
  itemIds = await meeting.items();
});
afterAll(() => app.close());

const store = (): SheetLog => app.get(SheetLog);
const sheetRepository = (): SheetRepository => app.get(SheetRepository);

async function nextSheet(): Promise<string> {
  const itemId = itemIds.pop();
  const [sheet] = await app.run(JOB, (tx) => sheetRepository().ofItems(tx, itemId ? [itemId] : []));
  if (!sheet) throw new Error('no sheet is left: give the scene more cases');
  return sheet.id;
}

function inStore<Result>(task: (manager: EntityManager) => Promise<Result>): Promise<Result> {
  return app.run(JOB, async (tx) => {
    await tx.manager.query("select set_config('passerelle.context', 'sheet-store', true)");
    return task(tx.manager);
  });
}

async function destroy(sheetId: string): Promise<void> {
  const sheet = await app.run(JOB, (tx) => sheetRepository().find(tx, sheetId));
  await app.run(JOB, (tx) => sheetRepository().destroy(tx, sheet ? [sheet.agendaItemId] : []));
}

documentStoreContract('PostgreSQL', () =>
  Promise.resolve({
    store: store(),
    createDocument: nextSheet,
    destroyDocument: destroy,
    raiseEpoch: async (id: string) => {
      await inStore((manager) => manager.increment(SHEET_TABLE, { id }, 'epoch', 1));
    },
    unknownDocumentId: () => randomUUID(),
    memberKeys: [meeting.scene.people.adviser.id, meeting.scene.people.facilitator.id],
  }),
);

test('a sheet is created once, by the server, with the question of its proposal', async () => {
  const stored = await store().load(await nextSheet());
  expect(stored?.updates.map((update) => [...update])).toEqual([
    [...createSheet({ question: 'Quel appui proposer ?' })],
  ]);
});

test('nothing of what is written can be read in the tables, nor opened once it is moved', async () => {
  const sheetId = await nextSheet();
  const memberKey = meeting.scene.people.adviser.id;
  const payload = Buffer.from('un mot que personne ne lit ici');
  await store().append(sheetId, 1, [{ batchId: randomUUID(), memberKey, payload }]);
  const rows = await inStore((manager) => manager.findBy(SHEET_UPDATE_TABLE, { sheetId }));
  expect(rows.some((row) => row.payload.includes('mot'))).toBe(false);
  await inStore((manager) => manager.update(SHEET_UPDATE_TABLE, { sheetId, seq: 2 }, { batchId: randomUUID() }));
  await expect(store().load(sheetId)).rejects.toThrow();
});

test('[T17] a compacted log is sealed, and is not served once a bit of it has changed', async () => {
  const sheetId = await nextSheet();
  await store().compact(sheetId);
  expect((await store().load(sheetId))?.updates).toEqual([]);
  const rows = await inStore((manager) => manager.findBy(SHEET_UPDATE_TABLE, { sheetId }));
  expect(rows.map((row) => row.payload.length)).toEqual([0]);
  const [snapshot] = await inStore((manager) => manager.findBy(SHEET_SNAPSHOT_TABLE, { sheetId }));
  expect(snapshot?.payload.includes('appui')).toBe(false);
  const digest = Buffer.alloc(32);
  await inStore((manager) => manager.update(SHEET_SNAPSHOT_TABLE, { sheetId }, { digest }));
  await expect(store().load(sheetId)).rejects.toThrow('a snapshot is not what was written');
  await inStore((manager) => manager.update(SHEET_SNAPSHOT_TABLE, { sheetId }, { uptoSeq: 0 }));
  await expect(store().load(sheetId)).rejects.toThrow();
});

test.each([
  ['in the middle', 2, 'the log has a gap'],
  ['at its end', 3, 'the log ends too early'],
])('[DOC-5] a log with a row missing %s is not served', async (_where, seq, error) => {
  const sheetId = await nextSheet();
  const memberKey = meeting.scene.people.adviser.id;
  for (const payload of [new Uint8Array([1]), new Uint8Array([2])])
    await store().append(sheetId, 1, [{ batchId: randomUUID(), memberKey, payload }]);
  const owner = await createDataSource(app.ownerUrl, TABLES, 1).initialize();
  try {
    await owner.query('delete from sheet_update where sheet_id = $1 and seq = $2', [sheetId, seq]);
  } finally {
    await owner.destroy();
  }
  await expect(store().load(sheetId)).rejects.toThrow(error);
  await expect(store().updatesAfter(sheetId, 1, 1)).rejects.toThrow(error);
});

test('a failure other than a row already stored is told as one', async () => {
  const row = { batchId: randomUUID(), memberKey: 'nobody', payload: new Uint8Array([1]) };
  await expect(store().append(await nextSheet(), 1, [row])).rejects.toThrow('nobody');
});

test('[DOC-47] a compaction leaves a sheet alone while somebody holds it', async () => {
  const sheetId = await nextSheet();
  await inStore(async (manager) => {
    await manager.query('select id from sheet where id = $1 for update', [sheetId]);
    await store().compact(sheetId);
  });
  expect(await inStore((manager) => manager.existsBy(SHEET_SNAPSHOT_TABLE, { sheetId }))).toBe(false);
});

test('[DOC-47] a compaction clears the rows that it has read, and not one that came since', async () => {
  const sheetId = await nextSheet();
  const key = await app.get(SheetKeys).get(sheetId);
  if (!key) throw new Error('the sheet has no key');
  const memberKey = meeting.scene.people.adviser.id;
  const came = { batchId: randomUUID(), memberKey, payload: new Uint8Array([0, 0]) };
  const pool = app.app.get<StatementPool>(STATEMENT_POOL);
  const run: RunStatement = async (statement, values) => {
    if (statement === CLEAR_ROWS) await store().append(sheetId, 1, [came]);
    return pool.run(statement, values);
  };
  await compactSheet({ run }, key, sheetId, app.clock.now());
  const stored = await store().load(sheetId);
  expect([stored?.head, stored?.updates.map((update) => [...update])]).toEqual([2, [[0, 0]]]);
});

test('forty concurrent writers leave a sequence without a gap', async () => {
  const sheetId = await nextSheet();
  const memberKey = meeting.scene.people.adviser.id;
  const write = () => store().append(sheetId, 1, [{ batchId: randomUUID(), memberKey, payload: new Uint8Array([1]) }]);
  const results = await Promise.all(Array.from({ length: 40 }, write));
  const seqs = results.flatMap((result) => (result.kind === 'appended' ? result.seqs : []));
  expect(seqs.sort((left, right) => left - right)).toEqual(Array.from({ length: 40 }, (_, index) => index + 2));
});

test('a key that an append read before the destruction was committed does not stay in memory', async () => {
  const sheetId = await nextSheet();
  const keys = app.get(SheetKeys);
  const before = keys.size;
  const sheet = await app.run(JOB, (tx) => sheetRepository().find(tx, sheetId));
  await app.run(JOB, async (tx) => {
    await sheetRepository().destroy(tx, sheet ? [sheet.agendaItemId] : []);
    // Read on the connection of the log, where the destruction is not committed yet.
    expect(await store().load(sheetId)).not.toBeNull();
    expect(keys.size).toBe(before + 1);
  });
  expect(keys.size).toBe(before);
  expect(await store().load(sheetId)).toBeNull();
});
