import { randomBytes, randomUUID } from 'node:crypto';
import type { Type } from '@nestjs/common';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { createApp } from '../create-app.js';
import { bootstrap } from '../bootstrap.js';
import { readConfig } from '../platform/config.js';
import { copyMigratedDatabase, onServer, say } from './migrated-database.js';
import type { Actor } from '../platform/database/actor.js';
import type { Tx } from '../platform/database/tx.js';
import { Transaction } from '../platform/database/transaction.js';

const KEPT_ALIVE_MS = 60_000;

/** A clock that moves when the test says so. */
export class TestClock {
  constructor(private current: Date) {}

  now(): Date {
    return new Date(this.current);
  }

  set(instant: string | Date): void {
    this.current = new Date(instant);
  }

  pass(minutes: number): void {
    this.current = new Date(this.current.getTime() + minutes * 60_000);
  }
}

export interface TestApp {
  app: NestExpressApplication;
  clock: TestClock;
  ownerUrl: string;
  get<Piece>(piece: Type<Piece>): Piece;
  run<Result>(actor: Actor, task: (tx: Tx) => Promise<Result>): Promise<Result>;
  /** Listens on a free port and answers the address. */
  listen(): Promise<string>;
  close(): Promise<void>;
}

/**
 * The whole application on a new database of a real PostgreSQL. It starts on Tuesday 24 November 2026, 9 h in Paris.
 */
export async function startTestApp(
  options: { demo?: boolean; benchmarkApi?: boolean; smtpUrl?: string } = {},
): Promise<TestApp> {
  const server = process.env.TEST_DATABASE_URL;
  if (!server) throw new Error('TEST_DATABASE_URL says where the PostgreSQL of the tests is');
  const database = `test_${randomUUID().replaceAll('-', '')}`;
  await copyMigratedDatabase(server, database);
  const url = new URL(server);
  url.pathname = `/${database}`;
  const config = readConfig({
    NODE_ENV: 'test',
    PORT: '0',
    DATABASE_URL: url.toString(),
    PASSERELLE_MASTER_KEY: randomBytes(32).toString('base64'),
    PASSERELLE_DEMO: options.demo ? '1' : '0',
    PASSERELLE_BENCHMARK_API: options.benchmarkApi ? '1' : '0',
    PASSERELLE_SMTP_URL: options.smtpUrl,
    LOG_LEVEL: process.env.TEST_LOG ?? 'silent',
  });
  const clock = new TestClock(new Date('2026-11-24T08:00:00Z'));
  const context = await bootstrap(config, clock);
  const app = await createApp(context, null);
  await app.init();
  return {
    app,
    clock,
    ownerUrl: url.toString(),
    get: (piece) => app.get(piece),
    run: (actor, task) => app.get(Transaction).run(actor, task),
    listen: async () => {
      // On a slow machine a client uses a connection in the instant in which the server gives it up as idle.
      app.getHttpServer().keepAliveTimeout = KEPT_ALIVE_MS;
      await app.listen(0, '127.0.0.1');
      return app.getUrl();
    },
    close: async () => {
      await app.close();
      await context.dataSource.destroy();
      await context.statementPool.end();
      await dropDatabase(server, database);
    },
  };
}

const DROP_ATTEMPTS = 20;
const BETWEEN_ATTEMPTS_MS = 250;

/** A connection that remains is cut off from this attempt on. */
const FORCED_FROM = 8;

/**
 * Connections that were closed take a moment to go, and cut off in that moment they would not identify the cause. The
 * server's own vacuum may be there too, and only a superuser may end it: both are waited for.
 */
export async function dropDatabase(server: string, database: string): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      await onServer(server, async (client) => {
        await say(client, `drop database if exists ${database}${attempt < FORCED_FROM ? '' : ' with (force)'}`);
        await say(client, `drop role if exists ${database}_application`);
      });
      return;
    } catch (error) {
      if (attempt === DROP_ATTEMPTS) throw error;
      await new Promise((resolve) => setTimeout(resolve, BETWEEN_ATTEMPTS_MS));
    }
  }
}
