import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { z } from 'zod';

const place = z.object({ ownerUrl: z.string(), masterKey: z.string() });

export type DatabasePlace = z.infer<typeof place> & { stop(): Promise<void> };

/** Starts the built database. */
export async function startDatabase(): Promise<DatabasePlace> {
  const child = spawn(process.execPath, [resolve(import.meta.dirname, 'database.mjs')], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const ended = once(child, 'exit');
  const line = await Promise.race([
    once(createInterface(child.stdout), 'line').then(([text]) => String(text)),
    ended.then(() => null),
  ]);
  if (line === null) throw new Error('the database did not start');
  const stop = async (): Promise<void> => {
    child.stdin.end();
    await ended;
  };
  return { ...place.parse(JSON.parse(line)), stop };
}
