import type { DataSource } from 'typeorm';
import { OperatorRefused } from '../operator-refused.js';

/** What makes a committed row survive a cut of the current; each must be other than `off`. */
const SETTINGS = ['fsync', 'full_page_writes', 'synchronous_commit'] as const;

/**
 * Refuses a database that forgets what it has committed: "Enregistré" would be a lie. Asked on the application's own
 * role, since a role can have settings of its own.
 */
export async function requireDurability(application: DataSource): Promise<void> {
  const found: { name: string; setting: string }[] = await application.query(
    'select name, setting from pg_settings where name = any($1)',
    [SETTINGS],
  );
  const off = found.filter(({ setting }) => setting === 'off').map(({ name }) => name);
  if (off.length === 0) return;
  throw new OperatorRefused(
    `La base de données peut perdre ce qu’elle a enregistré : ${off.join(', ')} y vaut « off ». Mettez « on » et relancez.`,
    `The database may lose what it has committed: ${off.join(', ')} is off there. Set it on and start again.`,
  );
}
