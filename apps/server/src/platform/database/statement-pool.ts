import pg from 'pg';

/** A statement that is parsed and planned once a connection, whatever its values. The name is unique among all. */
export interface Statement {
  name: string;
  text: string;
}

/** Runs the statements of one transaction, on its connection. */
export type RunStatement = <Row extends object>(statement: Statement, values: readonly unknown[]) => Promise<Row[]>;

interface PoolOptions {
  connections: number;
  /** How long a statement, or the wait for a connection, may take. */
  timeoutMs: number;
  /** PostgreSQL settings of each connection, from its beginning to its end. */
  settings: Readonly<Record<string, string>>;
}

/** Connections for prepared statements alone, without an ORM: for what runs at each key that a member presses. */
export class StatementPool {
  private readonly pool: pg.Pool;

  constructor(url: string, { connections, timeoutMs, settings }: PoolOptions) {
    const options = Object.entries(settings).map(([name, value]) => `-c ${name}=${value}`);
    this.pool = new pg.Pool({
      connectionString: url,
      max: connections,
      application_name: 'passerelle',
      connectionTimeoutMillis: timeoutMs,
      query_timeout: timeoutMs,
      statement_timeout: timeoutMs,
      options: options.join(' '),
    });
    // A connection that breaks while it is idle leaves the pool; without a listener it would end the process.
    this.pool.on('error', () => undefined);
  }

  /** Runs one statement by itself: once it answers, it is committed. */
  run<Row extends object>(statement: Statement, values: readonly unknown[]): Promise<Row[]> {
    return this.withConnection((run) => run<Row>(statement, values));
  }

  /** Runs `task` in one transaction; it is rolled back when the task fails. */
  transaction<Result>(task: (run: RunStatement) => Promise<Result>): Promise<Result> {
    return this.withConnection(async (run, client) => {
      await client.query('begin');
      try {
        const result = await task(run);
        await client.query('commit');
        return result;
      } catch (error) {
        await client.query('rollback').catch(() => undefined);
        throw error;
      }
    });
  }

  end(): Promise<void> {
    return this.pool.end();
  }

  private async withConnection<Result>(
    task: (run: RunStatement, client: pg.PoolClient) => Promise<Result>,
  ): Promise<Result> {
    const client = await this.pool.connect();
    let lost: Error | undefined;
    // A connection may break while it is ours: without a listener it would end the process.
    const broken = (error: Error): void => void (lost = error);
    client.on('error', broken);
    try {
      const run: RunStatement = async <Row extends object>(statement: Statement, values: readonly unknown[]) => {
        const { rows } = await client.query<Row>({ ...statement, values: [...values] });
        return rows;
      };
      return await task(run, client);
    } catch (error) {
      // A refusal of PostgreSQL leaves the connection as good as it was; any other failure does not.
      if (error instanceof Error && !(error instanceof pg.DatabaseError)) lost = error;
      throw error;
    } finally {
      client.off('error', broken);
      client.release(lost);
    }
  }
}
