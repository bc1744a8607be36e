import { randomUUID } from 'node:crypto';
import type { DataSource } from 'typeorm';
import { aCommittee } from '@passerelle/testing';
import { MeetingScene } from '../../testing/meeting-scene.js';
import { setScene } from '../../testing/scene.js';
import { startTestApp, type TestApp } from '../../testing/test-app.js';
import { TABLES } from '../../tables.js';
import { createDataSource, MAIN_SOURCE } from './data-source.js';

let app: TestApp;
let owner: DataSource;

beforeAll(async () => {
  app = await startTestApp();
  owner = await createDataSource(app.ownerUrl, TABLES, 2).initialize();
});
afterAll(async () => {
  await owner.destroy();
  await app.close();
});

const application = (): DataSource => app.app.get(MAIN_SOURCE);

test('the migrations make exactly the tables of the code', async () => {
  const drift = await owner.driver.createSchemaBuilder().log();
  expect(drift.upQueries.map((query) => query.query)).toEqual([]);
});

test('the role of the application owns nothing and passes no policy', async () => {
  const roles: unknown = await application().query(
    'select rolsuper, rolbypassrls, rolcreatedb, rolcreaterole from pg_roles where rolname = current_user',
  );
  expect(roles).toEqual([{ rolsuper: false, rolbypassrls: false, rolcreatedb: false, rolcreaterole: false }]);
  const owned: unknown = await application().query('select 1 from pg_class where relowner = current_user::regrole');
  expect(owned).toEqual([]);
});

test('each table is closed by a policy', async () => {
  const open: unknown = await owner.query(
    `select relname from pg_class join pg_namespace on pg_namespace.oid = relnamespace
     where nspname = 'public' and relkind = 'r' and not relrowsecurity and relname <> 'migration'`,
  );
  expect(open).toEqual([]);
});

test('a query without an actor sees nothing and writes nothing', async () => {
  const committee = aCommittee();
  await app.run({ kind: 'job', purpose: 'test' }, (tx) => tx.manager.insert('committee', committee));
  expect(await application().query('select * from committee')).toEqual([]);
  const written = application().query('insert into person (id, created_at) values ($1, now())', [randomUUID()]);
  await expect(written).rejects.toThrow(/row-level security/);
});

test('[T28] the actor of one transaction does not stay on its connection', async () => {
  const readers = Array.from({ length: 200 }, (_, index) =>
    index % 2 === 0
      ? app.run({ kind: 'job', purpose: 'test' }, (tx) => tx.manager.query<unknown[]>('select id from committee'))
      : application().query<unknown[]>('select id from committee'),
  );
  const seen = await Promise.all(readers);
  expect(seen.filter((_, index) => index % 2 === 1).flat()).toEqual([]);
  expect(seen.filter((_, index) => index % 2 === 0).every((rows) => rows.length === 1)).toBe(true);
});

test('the sheets open in the context of their store alone', async () => {
  await MeetingScene.prepare(app, await app.listen(), await setScene(app, 1));
  const count = 'select count(*)::int as sheets from sheet';
  const inContext = await app.run({ kind: 'job', purpose: 'test' }, async (tx) => {
    const outside: unknown = await tx.manager.query(count);
    await tx.manager.query("select set_config('passerelle.context', 'sheet-store', true)");
    const inside: unknown = await tx.manager.query(count);
    return { outside, inside };
  });
  expect(inContext).toEqual({ outside: [{ sheets: 0 }], inside: [{ sheets: 1 }] });
});

test('the audit is added to, never read back, changed or removed by the application', async () => {
  const attempts = ['select * from audit', "update audit set action = 'x'", 'delete from audit'];
  for (const attempt of attempts) await expect(application().query(attempt)).rejects.toThrow(/permission denied/);
  const publicly: unknown = await owner.query(
    `select has_function_privilege('public', 'audit_visits(uuid, text, interval)', 'execute') as may`,
  );
  expect(publicly).toEqual([{ may: false }]);
});
