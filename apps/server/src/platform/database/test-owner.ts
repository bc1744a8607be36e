import pg from 'pg';
import type { TestApp } from '../../testing/test-app.js';
import { APPLICATION_URL } from './data-source.js';

/** Does as the owner what the application cannot do to its own rights: `%role%` is the role of the application. */
export async function asOwner(app: TestApp, statement: string): Promise<void> {
  const role = decodeURIComponent(new URL(app.app.get<string>(APPLICATION_URL)).username);
  const owner = new pg.Client(app.ownerUrl);
  await owner.connect();
  try {
    await owner.query(statement.replace('%role%', owner.escapeIdentifier(role)));
  } finally {
    await owner.end();
  }
}
