import type { DatabaseProxy } from './database-proxy.js';
import type { DatabaseProcess } from './database-process.js';
import type { LedgerFacts } from './ledger.js';
import type { MeetingCase } from './meeting-cases.js';
import type { Seeded } from './seeded.js';
import type { ServerProcess } from './server-process.js';

/** What all faults of one run share. */
export interface FaultContext {
  database: DatabaseProcess;
  /** Between the server and the database. */
  proxy: DatabaseProxy;
  server: ServerProcess;
  cases: readonly MeetingCase[];
  random: Seeded;
  /** Every ledger written so far, by document. */
  ledgers: Map<string, LedgerFacts[]>;
}

/** One check: passed when it has no failure. */
export interface Check {
  title: string;
  failures: string[];
}
