import { DataSource, DefaultNamingStrategy, type EntitySchema } from 'typeorm';
import { migrations } from './migrations/all-migrations.js';

export type Source = DataSource;

/** The connections that commands and queries take. */
export const MAIN_SOURCE = Symbol('main source');

/** The connections kept for what runs at each key (`statement-pool.ts`). */
export const STATEMENT_POOL = Symbol('statement pool');

/** Where, and as which role, the application reaches its database. It holds a password. */
export const APPLICATION_URL = Symbol('application url');

/** snake_case in the database, camelCase in the code. */
class SnakeNames extends DefaultNamingStrategy {
  override columnName(propertyName: string, customName: string): string {
    return customName || propertyName.replace(/([a-z0-9])([A-Z])/g, '$1_$2').toLowerCase();
  }
}

// Any record type: the list of tables is heterogeneous by nature.
export type Table = EntitySchema<object>;

const CONNECTION_TIMEOUT_MS = 5_000;
const STATEMENT_TIMEOUT_MS = 15_000;

/** A data source on one role. The pool is small: two cores, and every request takes a connection for its transaction. */
export function createDataSource(url: string, tables: readonly Table[], poolSize = 10): DataSource {
  return new DataSource({
    type: 'postgres',
    url,
    entities: [...tables],
    migrations,
    migrationsTableName: 'migration',
    namingStrategy: new SnakeNames(),
    poolSize,
    applicationName: 'passerelle',
    extra: {
      connectionTimeoutMillis: CONNECTION_TIMEOUT_MS,
      query_timeout: STATEMENT_TIMEOUT_MS,
      statement_timeout: STATEMENT_TIMEOUT_MS,
    },
  });
}
