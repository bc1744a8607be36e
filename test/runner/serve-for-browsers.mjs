// What the journeys visit: the built application through its own launcher, with data of its own that goes away after.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { journeyStorage } from './journey-storage.mjs';
import { root } from './run-program.mjs';

const port = process.env.PORT ?? '4310';
const storage = await journeyStorage('journeys');
const launcher = spawn(process.execPath, [join(root, 'apps/server/launcher/start.mjs')], {
  cwd: root,
  env: {
    ...process.env,
    PORT: port,
    PASSERELLE_ORIGIN: `http://127.0.0.1:${port}`,
    PASSERELLE_DEMO: '1',
    ...storage.environment,
  },
  stdio: ['ignore', 'inherit', 'inherit'],
});
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => launcher.kill('SIGTERM'));
const [code] = await once(launcher, 'exit');
await storage.remove();
process.exitCode = code ?? 1;
