import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { createApp } from './create-app.js';
import { bootstrap } from './bootstrap.js';
import { readConfig, type Config } from './platform/config.js';
import { JobRunner } from './platform/jobs/job-runner.js';
import type { Log } from './platform/log.js';

/** Says where to open the instance and how to sign in. */
function greet(config: Config, port: number): void {
  const address = config.origin.endsWith(`:${config.port}`) ? `http://localhost:${port}` : config.origin;
  process.stdout.write(`\nPasserelle est ouverte : ${address}\n`);
  if (config.demo) {
    process.stdout.write(
      `Données fictives. Choisissez un membre sur ${address}/demo (par exemple l’animatrice de Toulouse).\n`,
    );
    process.stdout.write(`Les courriels de la démonstration se lisent sur ${address}/demo/courrier\n`);
  } else {
    process.stdout.write(`Connectez-vous avec votre adresse : un lien vous est envoyé.\n`);
    process.stdout.write(`Personne encore ? npm run invite -- --administrator prenom.nom@organisme.fr\n`);
  }
}

/** Attempts to sign in are counted by network address: behind a proxy that is not counted, one address is everybody's. */
function warnOfProxies({ origin, proxies }: Config, log: Log): void {
  if (!origin.startsWith('https:') || proxies > 0) return;
  log.warn('PASSERELLE_PROXIES is 0 and PASSERELLE_ORIGIN is https: all visitors count as one network address');
}

/** A rejection that nothing awaits: logged without its message; the rest goes on. */
function lastResort(log: Log): void {
  process.on('unhandledRejection', (reason) => {
    const where = reason instanceof Error ? reason.stack?.split('\n').find((line) => line.includes(' at ')) : undefined;
    log.error({ error: reason instanceof Error ? reason.name : typeof reason, at: where }, 'something failed unseen');
  });
}

async function start(): Promise<void> {
  const config = readConfig(process.env);
  const context = await bootstrap(config);
  lastResort(context.log);
  warnOfProxies(config, context.log);
  const client = resolve(import.meta.dirname, '../web');
  const app = await createApp(context, existsSync(client) ? client : null);
  await app.init();
  if (config.demo) await app.get((await import('./dev/demo/seed-demo.js')).SeedDemo).execute();
  await app.listen(config.port);
  await app.get(JobRunner).start();
  const address: unknown = app.getHttpServer().address();
  greet(config, typeof address === 'object' && address && 'port' in address ? Number(address.port) : config.port);
}

start().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
  process.exit();
});
