import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { z } from 'zod';

const started = z.object({ ownerUrl: z.string(), masterKey: z.string() });
/** How often it was refused a block, how often it broke down. */
const fullDisk = z.object({ refusals: z.number(), panics: z.number() });

export type DatabaseProcess = z.infer<typeof started> & {
  /** `kill`: all its processes in one instant; `end`: a fast shutdown. Resolves once the signal is sent. */
  terminate(how: 'kill' | 'end'): Promise<void>;
  /** Starts it again on the same data; answers where it is now. */
  restart(): Promise<string>;
  /** Not one block of its small disk is left, until `free`. */
  fill(): Promise<void>;
  /** There is room again; answers what PostgreSQL wrote in its log meanwhile. */
  free(): Promise<z.infer<typeof fullDisk>>;
  stop(): Promise<void>;
};

/** Starts the built database, its data on a disk of its own when a size is given. */
export async function startDatabase(diskMiB: number | null): Promise<DatabaseProcess> {
  const size = diskMiB === null ? [] : [String(diskMiB)];
  const child = spawn(process.execPath, [resolve(import.meta.dirname, 'database.mjs'), ...size], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const ended = once(child, 'exit');
  const lines = createInterface(child.stdout)[Symbol.asyncIterator]();
  const answer = async (): Promise<string> => {
    const line = await Promise.race([lines.next(), ended.then(() => null)]);
    if (line === null || line.done) throw new Error('the database did not answer');
    return line.value;
  };
  const stop = async (): Promise<void> => {
    child.stdin.end();
    await ended;
  };
  const order = (word: string): Promise<string> => {
    child.stdin.write(`${word}\n`);
    return answer();
  };
  return {
    ...started.parse(JSON.parse(await answer())),
    terminate: async (how) => void (await order(how)),
    fill: async () => void (await order('fill')),
    free: async () => fullDisk.parse(JSON.parse(await order('free'))),
    restart: async () => started.parse(JSON.parse(await order('start'))).ownerUrl,
    stop,
  };
}
