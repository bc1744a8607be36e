import type { DataSource } from 'typeorm';
import { systemClock, type Clock } from './platform/clock.js';
import type { Config } from './platform/config.js';
import { ensureApplicationRole, grantToApplication } from './platform/database/application-role.js';
import { createDataSource } from './platform/database/data-source.js';
import { alone, migrate } from './platform/database/migrate.js';
import { requireDurability } from './platform/database/require-durability.js';
import { StatementPool } from './platform/database/statement-pool.js';
import { createLog } from './platform/log.js';
import type { AppContext } from './platform/platform.module.js';
import { TABLES } from './tables.js';

/**
 * The log of the sheets has connections of its own: it never waits for one that a command holds while it waits for a
 * sheet. The tables of the sheets open in their context alone, and no other query takes these connections.
 */
const SHEET_CONTEXT = { 'passerelle.context': 'sheet-store', 'passerelle.actor': 'job:sheet-store' };
/** What is typed is sent again after a failure, so waiting for a database that went silent does not help. */
const SHEET_CONNECTIONS = { connections: 6, timeoutMs: 4_000, settings: SHEET_CONTEXT };

/** Migrates as the owner, lets go of it, and opens what the application runs on: its own role, which owns nothing. */
export async function bootstrap(config: Config, clock: Clock = systemClock): Promise<AppContext> {
  const owner = createDataSource(config.ownerUrl, TABLES, 2);
  await owner.initialize();
  let applicationUrl: string;
  try {
    applicationUrl = await alone(owner, async () => {
      await migrate(owner, config.ownerUrl);
      return provideApplicationRole(owner, config);
    });
  } finally {
    await owner.destroy();
  }
  const dataSource = await createDataSource(applicationUrl, TABLES, 12).initialize();
  if (config.environment !== 'test') await requireDurability(dataSource);
  const statementPool = new StatementPool(applicationUrl, SHEET_CONNECTIONS);
  await requireContext(statementPool);
  return { config, dataSource, statementPool, applicationUrl, clock, log: createLog(config.logLevel) };
}

const READ_CONTEXT = { name: 'context', text: "select current_setting('passerelle.context', true) as context" };

/** A pooler between the server and its database may drop the settings of a connection: no sheet would be found. */
async function requireContext(pool: StatementPool): Promise<void> {
  const [row] = await pool.run<{ context: string | null }>(READ_CONTEXT, []);
  if (row?.context !== SHEET_CONTEXT['passerelle.context'])
    throw new Error(
      'The database connection drops its startup settings (“options”): reach PostgreSQL without a pooler that does.',
    );
}

/** The address on which the application works: the role that was given, or one made beside the owner. */
async function provideApplicationRole(owner: DataSource, config: Config): Promise<string> {
  if (!config.applicationUrl) return ensureApplicationRole(owner, config.ownerUrl, config.masterKey);
  await grantToApplication(owner, decodeURIComponent(new URL(config.applicationUrl).username));
  return config.applicationUrl;
}
