import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { EmbeddedPostgresError, type EmbeddedPostgresFailure } from './error.js';
import {
  eraseEmbeddedPostgres,
  refuseWhenRunning,
  startEmbeddedPostgres,
  startTemporaryPostgres,
  joinOrStartEmbeddedPostgres,
  type EmbeddedPostgres,
  type Installation,
} from './embedded-postgres.js';
import { readPidFile } from './server.js';

const stateFolder = join(mkdtempSync(join(realpathSync(tmpdir()), 'embedded-postgres-')), 'state');
const installation: Installation = {
  stateFolder,
  owner: 'an owner',
  database: 'a-database',
  systemUser: 'embedded-postgres',
  temporaryPrefix: `embedded-postgres-${process.pid}-`,
};
const lockFile = join(stateFolder, 'run.lock');
const running: EmbeddedPostgres[] = [];

beforeAll(() => {
  // The database's account must be able to pass, as it may through the state folder of a real start.
  chmodSync(join(stateFolder, '..'), 0o711);
});

async function start(): Promise<EmbeddedPostgres> {
  const database = await startEmbeddedPostgres(installation);
  running.push(database);
  return database;
}

async function ask<Row extends object>(database: EmbeddedPostgres, sql: string): Promise<Row[]> {
  const client = new Client(database.ownerUrl);
  await client.connect();
  try {
    return (await client.query<Row>(sql)).rows;
  } finally {
    await client.end();
  }
}

async function failureOf(attempt: Promise<unknown>): Promise<EmbeddedPostgresFailure> {
  const error: unknown = await attempt.catch((thrown: unknown) => thrown);
  if (!(error instanceof EmbeddedPostgresError)) throw new Error('No such failure.', { cause: error });
  return error.failure;
}

afterEach(async () => {
  for (const database of running.splice(0)) await database.stop();
});

afterAll(() => rmSync(join(stateFolder, '..'), { recursive: true, force: true }));

describe('an embedded PostgreSQL', () => {
  it('has the names of the application, and an owner that may create roles and databases but never pass row-level security', async () => {
    const [owner] = await ask(
      await start(),
      `select rolname, current_database() as database, rolsuper, rolbypassrls, rolcreaterole, rolcreatedb, current_setting('fsync') as fsync
       from pg_roles where rolname = current_user`,
    );
    expect(owner).toEqual({
      rolname: installation.owner,
      database: installation.database,
      rolsuper: false,
      rolbypassrls: false,
      rolcreaterole: true,
      rolcreatedb: true,
      fsync: 'on',
    });
  });

  it('keeps data and master key from one start to the next', async () => {
    const first = await start();
    await ask(first, 'create table kept as select 42 as answer');
    await first.stop();
    const second = await start();
    expect(await ask(second, 'select answer from kept')).toEqual([{ answer: 42 }]);
    expect(second.masterKey).toBe(first.masterKey);
    expect(Buffer.from(second.masterKey, 'base64')).toHaveLength(32);
  });

  it('shows its secrets to the owner of the folder alone', async () => {
    await start();
    expect(statSync(join(stateFolder, 'secrets.json')).mode & 0o077).toBe(0);
    expect(statSync(join(stateFolder, 'data')).mode & 0o077).toBe(0);
  });

  it('joins the server that a killed start left running', async () => {
    const killed = await start();
    rmSync(lockFile);
    const next = await start();
    expect(next.ownerUrl).toBe(killed.ownerUrl);
    await next.stop();
    expect(readPidFile({ folder: stateFolder })).toBeUndefined();
  });

  it('does not take a number given to another process for its server', async () => {
    await (await start()).stop();
    const lines = [process.pid, join(stateFolder, 'data'), 0, 1, '', '127.0.0.1', '', 'ready'];
    writeFileSync(join(stateFolder, 'data/postmaster.pid'), lines.join('\n'));
    expect(await ask(await start(), 'select 1 as answer')).toEqual([{ answer: 1 }]);
  });

  it('refuses a second start while another process holds the folder, and ignores a lock of the dead', async () => {
    await (await start()).stop();
    writeFileSync(lockFile, `${process.ppid} \n`);
    expect(await failureOf(start())).toEqual({ kind: 'already-running', pid: process.ppid });
    writeFileSync(lockFile, `${process.ppid} started-at-another-time\n`);
    await start();
    expect(readFileSync(lockFile, 'utf8')).toMatch(new RegExp(`^${process.pid} `));
  });

  it('lends what another process runs, and leaves it running', async () => {
    const run = await start();
    const mine = readFileSync(lockFile, 'utf8');
    writeFileSync(lockFile, `${process.ppid} \n`);
    const joined = await joinOrStartEmbeddedPostgres(installation);
    expect(joined.ownerUrl).toBe(run.ownerUrl);
    expect(joined.masterKey).toBe(run.masterKey);
    await joined.stop();
    expect(await ask(joined, 'select 1 as answer')).toEqual([{ answer: 1 }]);
    await run.stop();
    expect(await failureOf(joinOrStartEmbeddedPostgres(installation))).toEqual({ kind: 'not-ready' });
    writeFileSync(lockFile, mine);
  });

  it('starts a server when none runs, and stops after it', async () => {
    const joined = await joinOrStartEmbeddedPostgres(installation);
    expect(await ask(joined, 'select 1 as answer')).toEqual([{ answer: 1 }]);
    await joined.stop();
    expect(readPidFile({ folder: stateFolder })).toBeUndefined();
  });

  it('refuses the data of another major version', async () => {
    await (await start()).stop();
    const versionFile = join(stateFolder, 'data/PG_VERSION');
    const version = readFileSync(versionFile, 'utf8');
    writeFileSync(versionFile, '17\n');
    expect(await failureOf(start())).toEqual({
      kind: 'other-major',
      dataFolder: join(stateFolder, 'data'),
      written: '17',
      carried: version.trim(),
    });
    writeFileSync(versionFile, version);
  });

  it('refuses data whose secrets are gone', async () => {
    await (await start()).stop();
    const secrets = join(stateFolder, 'secrets.json');
    const content = readFileSync(secrets);
    rmSync(secrets);
    expect(await failureOf(start())).toEqual({ kind: 'secrets-missing', file: secrets });
    writeFileSync(secrets, content, { mode: 0o600 });
  });
});

describe('a temporary PostgreSQL', () => {
  it('does not wait for the disk, clears what a killed run left, and deletes its own folder at the end', async () => {
    const ended = spawnSync(process.execPath, ['--eval', '']).pid;
    const place = join(stateFolder, '../..');
    const [left, living] = [ended, process.ppid].map((pid) => join(place, `${installation.temporaryPrefix}${pid}-x`));
    for (const folder of [left, living]) mkdirSync(folder ?? '');
    const database = await startTemporaryPostgres(installation);
    expect(database.stateFolder).toContain(join(place, `${installation.temporaryPrefix}${process.pid}-`));
    expect(await ask(database, "select current_setting('fsync') as fsync")).toEqual([{ fsync: 'off' }]);
    await database.stop();
    expect([left, living, database.stateFolder].map((folder) => existsSync(folder ?? ''))).toEqual([
      false,
      true,
      false,
    ]);
    rmSync(living ?? '', { recursive: true });
  });
});

describe('erasing', () => {
  it('erases a folder with its data, but not under a living process', async () => {
    const { stop } = await start();
    writeFileSync(lockFile, `${process.ppid} \n`);
    expect(await failureOf(eraseEmbeddedPostgres(installation))).toEqual({
      kind: 'already-running',
      pid: process.ppid,
    });
    expect(() => refuseWhenRunning(installation)).toThrow(EmbeddedPostgresError);
    rmSync(lockFile);
    await stop();
    await eraseEmbeddedPostgres(installation);
    expect(existsSync(stateFolder)).toBe(false);
  });
});
