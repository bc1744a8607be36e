// Loaded before a server that is profiled: SIGWINCH begins a processor profile, and the next one writes it.
import { writeFileSync } from 'node:fs';
import { Session } from 'node:inspector/promises';
import { join } from 'node:path';

let session = null;

async function turn() {
  if (!session) {
    session = new Session();
    session.connect();
    await session.post('Profiler.enable');
    await session.post('Profiler.setSamplingInterval', { interval: 200 });
    await session.post('Profiler.start');
    return;
  }
  const { profile } = await session.post('Profiler.stop');
  writeFileSync(join(process.env.PROFILE_FOLDER, `server-${process.pid}.cpuprofile`), JSON.stringify(profile));
  session = null;
}

process.on('SIGWINCH', () => void turn());
