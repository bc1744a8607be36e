import { DataSource, DefaultNamingStrategy, type EntitySchema } from 'typeorm';
import { migrations } from './migrations/all-migrations.js';

export type Source = DataSource;

/** The connections that commands and queries take. */
export const MAIN_SOURCE = Symbol('main source');

/** The connections kept for the log of the sheets. */
export const SHEET_SOURCE = Symbol('sheet source');

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

/**
 * A data source on one role. The pool is small: two cores, and every request takes a connection for its
 * transaction. `settings` are those of each connection, from its beginning to its end.
 */
export function createDataSource(
  url: string,
  tables: readonly Table[],
  poolSize = 10,
  settings: Readonly<Record<string, string>> = {},
): DataSource {
  const options = Object.entries(settings).map(([name, value]) => `-c ${name}=${value}`);
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
      connectionTimeoutMillis: 5_000,
      query_timeout: 15_000,
      statement_timeout: 15_000,
      options: options.join(' '),
    },
  });
}
