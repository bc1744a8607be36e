import { setTimeout as pause } from 'node:timers/promises';
import { acknowledgedOf } from './database-faults.js';
import { allSavedAgain, unacknowledgedOf, type FaultInjection } from './typing-fault.js';
import { until } from './until.js';

/**
 * Not one block is left on the disk of the database while two people type, for so long; then there is room again,
 * without any restart.
 */
export function diskFull(milliseconds: number): FaultInjection {
  return async ({ database, server, random }, writers, figures) => {
    const failures: string[] = [];
    await pause(random.between(200, 1_000));
    await database.fill();
    const full = acknowledgedOf(writers);
    // The last pages that PostgreSQL has may still take some rows.
    const isRefused = (): boolean =>
      writers.every(({ page }) => page.isOnline && page.connection.getState().saved === 'unsaved');
    await until('both pages say that nothing is saved', isRefused);
    const before = acknowledgedOf(writers);
    figures.count('acknowledged in what room was left', before - full);
    const waiting = unacknowledgedOf(writers);
    const over = performance.now() + milliseconds;
    while (performance.now() < over) {
      if (writers.some(({ page }) => page.isSaved)) failures.push('a page said "saved" on a full disk');
      if (!server.isAlive) failures.push('the server ended by itself');
      if (failures.length > 0) break;
      await pause(20);
    }
    const after = acknowledgedOf(writers);
    if (after > before) failures.push(`${after - before} tokens acknowledged on a full disk`);
    const { refusals, panics } = await database.free();
    figures.count('blocks refused by the disk', refusals);
    if (refusals === 0) failures.push('this run proves nothing: the disk refused nothing');
    if (panics > 0) failures.push(`PostgreSQL broke down ${panics} times`);
    await allSavedAgain(writers, waiting, figures);
    return failures;
  };
}
