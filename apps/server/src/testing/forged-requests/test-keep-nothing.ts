import { MAIN_SOURCE, type Source } from '../../platform/database/data-source.js';
import { Transaction } from '../../platform/database/transaction.js';
import type { TestApp } from '../test-app.js';

/** Carries a result out of a transaction that is rolled back. */
class RolledBack extends Error {
  constructor(readonly result: unknown) {
    super('rolled back');
  }
}

/**
 * From now on every transaction is rolled back once its reply is made, and nothing follows it: each of thousands of
 * requests, allowed ones too, is judged on the same state.
 */
export function keepNothing(app: TestApp): void {
  const source = app.app.get<Source>(MAIN_SOURCE);
  const commit = source.transaction.bind(source) as (...given: unknown[]) => Promise<unknown>;
  const rollBack = async (...given: unknown[]): Promise<unknown> => {
    const task = given.at(-1) as (manager: unknown) => Promise<unknown>;
    const carrying = async (manager: unknown): Promise<never> => {
      throw new RolledBack(await task(manager));
    };
    try {
      return await commit(...given.slice(0, -1), carrying);
    } catch (error) {
      if (error instanceof RolledBack) return error.result;
      throw error;
    }
  };
  Object.assign(source, { transaction: rollBack });
  Object.assign(app.get(Transaction), { afterCommit: () => undefined });
}
