import type { DatabaseLine } from './database-line.js';
import type { DatabasePlace } from './database-process.js';
import type { LedgerFacts } from './ledger.js';
import type { Table } from './meeting-tables.js';
import type { Seeded } from './seeded.js';
import type { ServerProcess } from './server-process.js';

/** What all faults of one run stand on. */
export interface Ground {
  database: DatabasePlace;
  /** Between the server and the database. */
  line: DatabaseLine;
  server: ServerProcess;
  tables: readonly Table[];
  random: Seeded;
  /** Every ledger written so far, by document. */
  book: Map<string, LedgerFacts[]>;
}

/** One check: passed when it has no failure. */
export interface Check {
  title: string;
  failures: string[];
}
