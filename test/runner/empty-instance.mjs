// A real instance as its operator starts it: no demo, no member, mail that leaves by SMTP.
import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { promisify } from 'node:util';
import { runnerImport } from 'vite';
import { journeyStorage } from './journey-storage.mjs';
import { root } from './run-program.mjs';

const MAIL_SERVER = join(root, 'apps/server/src/platform/mail/test-smtp-server.ts');
const READY_WITHIN_MS = 90_000;
const launch = (name) => join(root, `apps/server/launcher/${name}.mjs`);

/** Starts it on a port; the build has to be there. */
export async function startEmptyInstance(port) {
  const { module } = await runnerImport(MAIL_SERVER, { root, configFile: false, logLevel: 'error' });
  const mailServer = new module.TestSmtpServer();
  await mailServer.start();
  const storage = await journeyStorage('empty');
  const origin = `http://127.0.0.1:${port}`;
  const environment = {
    ...process.env,
    ...{ PORT: String(port), PASSERELLE_ORIGIN: origin, PASSERELLE_DEMO: '0', LOG_LEVEL: 'warn' },
    ...{ PASSERELLE_SMTP_URL: mailServer.url, PASSERELLE_MAIL_FROM: 'passerelle@example.org' },
    ...storage.environment,
  };
  const clear = async () => {
    await mailServer.stop();
    await storage.remove();
  };
  let stop = await startLauncher(environment, origin).catch(async (error) => {
    await clear();
    throw error;
  });
  return {
    origin,
    /** What the operator types; the link that the terminal answers. */
    invite: (address) => invite(address, environment),
    /** The mails that left, in words. @type {() => { to: string, text: string }[]} */
    mails: () => mailServer.mails.map(read),
    restart: async () => {
      await stop();
      stop = await startLauncher(environment, origin);
    },
    stop: async () => {
      await stop();
      await clear();
    },
  };
}

/** Starts the launcher and waits for its server to answer; resolves to what stops it. */
export async function startLauncher(environment, origin, { script = launch('start'), output = 'ignore' } = {}) {
  const stdio = ['ignore', output, output];
  const launcher = spawn(process.execPath, [script], { cwd: root, env: environment, stdio });
  // A run that breaks off must not leave it behind.
  const end = () => launcher.kill('SIGTERM');
  process.once('exit', end);
  const ended = once(launcher, 'exit').finally(() => process.off('exit', end));
  const stop = async () => {
    end();
    await ended;
  };
  const deadline = Date.now() + READY_WITHIN_MS;
  while (!(await answers(origin))) {
    if (launcher.exitCode !== null || Date.now() > deadline) {
      await stop();
      throw new Error('The instance does not start.');
    }
    await pause(100);
  }
  return stop;
}

const answers = (origin) =>
  fetch(`${origin}/health`).then(
    ({ ok }) => ok,
    () => false,
  );

async function invite(address, env) {
  const typed = [launch('invite'), '--administrator', address];
  const { stdout } = await promisify(execFile)(process.execPath, typed, { cwd: root, env });
  return /^http\S+\/invitation#\S+$/m.exec(stdout)?.[0] ?? '';
}

/** A mail of one part, decoded. */
function read(mail) {
  const [head = '', ...rest] = mail.replaceAll('\r', '').split('\n\n');
  const body = rest.join('\n\n');
  const header = (name) => new RegExp(`^${name}: (.*)$`, 'im').exec(head)?.[1] ?? '';
  const encoding = header('Content-Transfer-Encoding');
  return { to: header('To'), text: encoding === 'base64' ? Buffer.from(body, 'base64').toString() : quoted(body) };
}

function quoted(text) {
  const bytes = text
    .replaceAll('=\n', '')
    .replace(/=([0-9A-F]{2})/g, (_, code) => String.fromCharCode(parseInt(code, 16)));
  return Buffer.from(bytes, 'latin1').toString();
}
