import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { until } from './until.js';

/** Below the ports that a system gives to outgoing connections: no other program takes it while the server is down. */
const PORTS = Array.from({ length: 11 }, (_, index) => 4610 + index);
const INHERITED = /^(DATABASE_|PASSERELLE_|NODE_ENV$|NODE_OPTIONS$)/;

/** A few members of the demo make crowds and floods of frames: what bounds one member is left to F27, which sets it back. */
const A_FEW_FOR_A_CROWD = { PASSERELLE_CONNECTIONS_PER_MEMBER: '100', PASSERELLE_PUSHES_PER_SECOND: '1000' };

export interface ServerSettings {
  entry: string;
  ownerUrl: string;
  masterKey: string;
  /** Reads the packages of the next start ahead. */
  ahead: boolean;
}

interface Measured {
  loopP99: number;
  loopMax: number;
  rss: number;
  now: number;
  /** Processor time since it started. */
  cpuMs: number;
}

/** The built server as a process that can be killed and started again on the same port and database. */
export class ServerProcess {
  private running: ChildProcess | null = null;
  private spare: ChildProcess | null = null;
  private said = '';
  /** Added to the environment of the next starts; what is read ahead was started without it. */
  private added: Readonly<Record<string, string>> = {};

  private constructor(
    private readonly settings: ServerSettings,
    private readonly port: number,
  ) {}

  static async on(settings: ServerSettings): Promise<ServerProcess> {
    return new ServerProcess(settings, await freePort());
  }

  get address(): string {
    return `http://127.0.0.1:${this.port}`;
  }

  /** Resolves once the server answers, with the milliseconds that it took. */
  async start(): Promise<number> {
    const since = performance.now();
    const child = this.spare ?? this.spawn();
    this.spare = null;
    this.running = child;
    if (this.settings.ahead) child.send('start');
    await until('the server answers', () => this.isHealthy(child));
    if (this.settings.ahead) this.spare = this.spawn();
    return performance.now() - since;
  }

  /** From the next start on; a process that was read ahead is thrown away. */
  withEnvironment(added: Readonly<Record<string, string>>): void {
    this.added = added;
    this.spare?.kill('SIGKILL');
    this.spare = null;
  }

  /** Resolves once the server has ended by itself, with the signal that ended it. */
  async ended(): Promise<string | null> {
    const child = this.running;
    if (!child) throw new Error('no server is running');
    if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
    this.running = null;
    return child.signalCode;
  }

  get isAlive(): boolean {
    return this.running?.exitCode === null && this.running.signalCode === null;
  }

  /** What the server measured of itself since the last time it was asked, and the time by its clock. */
  async measured(): Promise<Measured> {
    const child = this.running;
    if (!child) throw new Error('no server is running');
    const answer = once(child, 'message');
    child.send('measure');
    const [message] = (await answer) as [Measured];
    return message;
  }

  /** Sends the signal; resolves when the process is gone, with the way it ended. */
  end(signal: 'SIGKILL' | 'SIGTERM'): Promise<{ code: number | null; signal: string | null; ms: number }> {
    const child = this.running;
    if (!child) throw new Error('no server is running');
    const since = performance.now();
    const exited = once(child, 'exit');
    child.kill(signal);
    this.running = null;
    return exited.then(() => ({ code: child.exitCode, signal: child.signalCode, ms: performance.now() - since }));
  }

  stop(): void {
    for (const child of [this.running, this.spare]) child?.kill('SIGKILL');
  }

  private spawn(): ChildProcess {
    const { entry, ownerUrl, masterKey, ahead } = this.settings;
    const inherited = Object.entries(process.env).filter(([name]) => !INHERITED.test(name));
    const preload = pathToFileURL(resolve(import.meta.dirname, 'server-preload.mjs')).href;
    const child = spawn(process.execPath, ['--import', preload, entry], {
      env: {
        ...Object.fromEntries(inherited),
        DATABASE_URL: ownerUrl,
        PASSERELLE_MASTER_KEY: masterKey,
        PASSERELLE_DEMO: '1',
        PASSERELLE_ORIGIN: this.address,
        PORT: String(this.port),
        LOG_LEVEL: 'error',
        FAULTS_HOLD: ahead ? '1' : '0',
        ...A_FEW_FOR_A_CROWD,
        ...this.added,
      },
      stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    });
    child.stderr?.setEncoding('utf8').on('data', (text: string) => (this.said = (this.said + text).slice(-4_000)));
    return child;
  }

  private async isHealthy(child: ChildProcess): Promise<boolean> {
    if (child.exitCode !== null) throw new Error(`the server ended by itself with ${child.exitCode}:\n${this.said}`);
    try {
      return (await fetch(`${this.address}/health`, { signal: AbortSignal.timeout(2_000) })).ok;
    } catch {
      return false;
    }
  }
}

async function freePort(): Promise<number> {
  for (const port of PORTS) if (await isFree(port)) return port;
  throw new Error(`the ports ${PORTS[0]} to ${PORTS.at(-1)} are all taken`);
}

function isFree(port: number): Promise<boolean> {
  const probe = createServer();
  return new Promise((done) => {
    probe.once('error', () => done(false));
    probe.listen({ port, exclusive: true }, () => probe.close(() => done(true)));
  });
}
