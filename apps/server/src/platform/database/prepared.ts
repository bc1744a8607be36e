import pg from 'pg';
import type { Source } from './data-source.js';

/** A statement that is read and planned once a connection, whatever its values. */
export interface Statement {
  /** Its own, among all of them. */
  name: string;
  text: string;
}

/** Runs one statement by itself: when it answers, it is committed. For what is asked at each key that somebody presses. */
export async function runPrepared<Row extends object>(
  source: Source,
  statement: Statement,
  values: readonly unknown[],
): Promise<Row[]> {
  const pool: unknown = Reflect.get(source.driver, 'master');
  if (!(pool instanceof pg.Pool)) throw new Error('the source has no pool of connections');
  const client = await pool.connect();
  let lost: Error | undefined;
  // Told of a connection that breaks while it is ours: one that nobody hears would end the server.
  const broken = (error: Error): void => void (lost = error);
  client.on('error', broken);
  try {
    const { rows } = await client.query<Row>({ ...statement, values: [...values] });
    return rows;
  } catch (error) {
    // What the server itself refuses leaves the connection as good as it was.
    if (error instanceof Error && !(error instanceof pg.DatabaseError)) lost = error;
    throw error;
  } finally {
    client.off('error', broken);
    client.release(lost);
  }
}
