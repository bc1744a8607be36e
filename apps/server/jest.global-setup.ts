import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

/** One database server for the whole run, unless the caller brings one. It ends when its input closes. */
export default async function provideDatabase(): Promise<void> {
  process.env['TEST_DATABASE_URL'] ??= process.env['DATABASE_URL'] ?? (await startServer());
}

async function startServer(): Promise<string> {
  const server = spawn(process.execPath, [join(__dirname, 'launcher/test-database.mjs')], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const ended = once(server, 'exit');
  const firstLine = once(createInterface(server.stdout), 'line');
  const [line] = await Promise.race([firstLine, ended.then(() => [undefined])]);
  if (typeof line !== 'string') throw new Error('The test database did not start.');
  Reflect.set(globalThis, 'stopTestDatabase', async () => {
    server.stdin.end();
    await ended;
  });
  const address: unknown = JSON.parse(line);
  if (typeof address === 'object' && address && 'ownerUrl' in address && typeof address.ownerUrl === 'string') {
    return address.ownerUrl;
  }
  throw new Error(`The test database said something else than its address: ${line}`);
}
