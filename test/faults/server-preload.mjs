// Loaded before the built server. It sets the server's clock wrong on request, ends the server when the fault run
// disappears, and in a short run it reads the packages ahead, then holds the server until the order to start: the
// restart that is awaited is then a short one.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { pathToFileURL } from 'node:url';

process.once('disconnect', () => process.exit(143));

const aheadMs = Number(process.env.FAULTS_CLOCK_AHEAD_MS ?? 0);
if (aheadMs !== 0) {
  const RealDate = Date;
  const now = () => RealDate.now() + aheadMs;
  globalThis.Date = new Proxy(RealDate, {
    construct: (target, given, of) => Reflect.construct(target, given.length > 0 ? given : [now()], of),
    get: (target, name) => (name === 'now' ? now : Reflect.get(target, name)),
  });
}

const loop = monitorEventLoopDelay({ resolution: 5 });
loop.enable();
process.on('message', (order) => {
  if (order !== 'measure') return;
  const milliseconds = (nanoseconds) => nanoseconds / 1e6;
  process.send({
    loopP99: milliseconds(loop.percentile(99)),
    loopMax: milliseconds(loop.max),
    now: Date.now(),
    cpuMs: (process.cpuUsage().user + process.cpuUsage().system) / 1e3,
    rss: process.memoryUsage.rss(),
  });
  loop.reset();
});

if (process.env.FAULTS_HOLD === '1') {
  const [, entry] = process.argv;
  const started = new Promise((done) => process.on('message', (order) => order === 'start' && done()));
  const { resolve } = createRequire(entry);
  for (const [, name] of readFileSync(entry, 'utf8').matchAll(/^import .*?["']([^"'./][^"']*)["'];$/gm)) {
    await import(name.startsWith('node:') ? name : pathToFileURL(resolve(name)).href).catch(() => undefined);
  }
  await started;
}
// Listening must not by itself keep the server alive.
process.channel?.unref();
