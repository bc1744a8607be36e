import { randomUUID } from 'node:crypto';
import { MeetingScene } from '../../testing/meeting-scene.js';
import { setScene } from '../../testing/scene.js';
import { startTestApp, type TestApp } from '../../testing/test-app.js';
import { STATEMENT_POOL } from '../../platform/database/data-source.js';
import type { StatementPool } from '../../platform/database/statement-pool.js';
import { appendMany, appendRows } from './sheet-append.js';
import { SheetKeys } from './sheet-keys.js';
import { SheetLog } from './sheet-log.js';
import { SheetRepository } from './sheet.repository.js';

const JOB = { kind: 'job', purpose: 'test' } as const;
const SHEETS = 24;

let app: TestApp;
let meeting: MeetingScene;
let sheetIds: string[];

beforeAll(async () => {
  app = await startTestApp();
  meeting = await MeetingScene.prepare(app, await app.listen(), await setScene(app, SHEETS));
  const itemIds = await meeting.items();
  const sheets = await app.run(JOB, (tx) => app.get(SheetRepository).ofItems(tx, itemIds));
  sheetIds = sheets.map(({ id }) => id);
});
afterAll(() => app.close());

const aBatch = (batchId = randomUUID()) => ({
  batchId,
  memberKey: meeting.scene.people.adviser.id,
  payload: new Uint8Array([1, 2, 3]),
});
const append = (sheetId: string, batches = [aBatch(), aBatch()], epoch = 1) =>
  app.get(SheetLog).append(sheetId, epoch, batches);
const loaded = async (sheetId: string) => (await app.get(SheetLog).load(sheetId))?.head;

it('a crowd of sheets is written together: each has its own rows, in order, without a gap', async () => {
  const heads = await Promise.all(sheetIds.map(loaded));
  const results = await Promise.all(sheetIds.map((id) => append(id)));
  results.forEach((result, index) => {
    const head = heads[index] ?? NaN;
    expect(result).toEqual({ kind: 'appended', seqs: [head + 1, head + 2] });
  });
});

it('among many appends, a known batch and another epoch concern their own sheet only', async () => {
  const [first = '', second = '', ...others] = sheetIds;
  const known = aBatch();
  const before = await append(first, [known]);
  const results = await Promise.all([
    append(first, [known]),
    append(second, [aBatch()], 7),
    ...others.map((id) => append(id)),
  ]);
  const [again, elsewhere, ...rest] = results;
  const seq = before.kind === 'appended' ? before.seqs[0] : null;
  expect(again).toEqual({ kind: 'known', rows: [{ batchId: known.batchId, seq }] });
  expect(elsewhere).toEqual({ kind: 'stale-epoch' });
  expect(new Set(rest.map(({ kind }) => kind))).toEqual(new Set(['appended']));
});

it('[DOC-43] within a crowd, a batch that was there already makes no other sheet fail', async () => {
  const [first = '', ...others] = sheetIds;
  const known = aBatch();
  await append(first, [known]);
  const crowd = others.map((id) => append(id));
  expect(await append(first, [known])).toMatchObject({ kind: 'known' });
  expect(new Set((await Promise.all(crowd)).map(({ kind }) => kind))).toEqual(new Set(['appended']));
});

it('[DOC-42] within a crowd, a sheet that is held is written once it is free', async () => {
  const [held = '', ...others] = sheetIds;
  const [late] = await app.run(JOB, async (tx) => {
    await tx.manager.query("select set_config('passerelle.context', 'sheet-store', true)");
    await tx.manager.query('select id from sheet where id = $1 for update', [held]);
    const crowd = others.map((id) => append(id));
    const waiting = append(held);
    await Promise.all(crowd);
    return [waiting];
  });
  expect(await late).toMatchObject({ kind: 'appended' });
});

it('[DOC-44] within a crowd, another epoch writes nothing, and everybody else is written', async () => {
  const [odd = '', ...others] = sheetIds;
  const before = await loaded(odd);
  const crowd = others.map((id) => append(id));
  const stale = append(odd, [aBatch()], 7);
  expect(await stale).toEqual({ kind: 'stale-epoch' });
  expect(new Set((await Promise.all(crowd)).map(({ kind }) => kind))).toEqual(new Set(['appended']));
  expect(await loaded(odd)).toBe(before);
});

it('[DOC-45] a sheet destroyed since its key was read takes no row, alone nor within a crowd', async () => {
  const [gone = '', other = ''] = sheetIds.splice(-2);
  const pool = app.app.get<StatementPool>(STATEMENT_POOL);
  const appends = [];
  for (const sheetId of [gone, other]) {
    const key = await app.get(SheetKeys).get(sheetId);
    if (key) appends.push({ key, sheetId, epoch: 1, batches: [aBatch()] });
  }
  const sheet = await app.run(JOB, (tx) => app.get(SheetRepository).find(tx, gone));
  await app.run(JOB, (tx) => app.get(SheetRepository).destroy(tx, [sheet?.agendaItemId ?? '']));
  expect([...(await appendMany(pool, appends)).keys()]).toEqual([other]);
  for (const one of appends.slice(0, 1)) expect(await appendRows(pool, one)).toEqual([]);
});

it('within a crowd, a sheet whose row is held waits by itself', async () => {
  const [held = '', ...others] = sheetIds;
  const done: string[] = [];
  const everybody = await app.run(JOB, async (tx) => {
    await tx.manager.query("select set_config('passerelle.context', 'sheet-store', true)");
    await tx.manager.query('select id from sheet where id = $1 for update', [held]);
    const waiting = append(held).then(() => done.push('held'));
    await Promise.all(others.map((id) => append(id).then(() => done.push('other'))));
    expect(done).not.toContain('held');
    return [waiting];
  });
  await Promise.all(everybody);
  expect(done.at(-1)).toBe('held');
  expect(done).toHaveLength(sheetIds.length);
});

it('a clientID is given while another sheet is held, and waits for its own sheet only', async () => {
  const [held = '', free = ''] = sheetIds;
  const store = app.get(SheetLog);
  const member = meeting.scene.people.adviser.id;
  const done: string[] = [];
  const waiting = await app.run(JOB, async (tx) => {
    await tx.manager.query("select set_config('passerelle.context', 'sheet-store', true)");
    await tx.manager.query('select id from sheet where id = $1 for update', [held]);
    const ofHeld = store.registerClient(held, 11, member).then((given) => done.push(`held ${given}`));
    expect(await store.registerClient(free, 12, member)).toBe(true);
    expect(done).toEqual([]);
    return [ofHeld];
  });
  await Promise.all(waiting);
  expect(done).toEqual(['held true']);
  expect(await store.registerClient(held, 11, meeting.scene.people.facilitator.id)).toBe(false);
});
