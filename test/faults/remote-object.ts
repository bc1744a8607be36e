import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { resolve } from 'node:path';
import type { Crowd } from './crowd.js';

interface Answer {
  answer?: unknown;
  failure?: string;
}

type Order = 'open' | 'type' | 'calm' | 'leave';

/** Light clients in a process of their own, so that they do not wait for each other nor for the run. */
export class CrowdProcess {
  private constructor(private readonly child: ChildProcess) {}

  static async start(): Promise<CrowdProcess> {
    const child = spawn(process.execPath, [resolve(import.meta.dirname, 'crowd.mjs')], {
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    });
    const crowd = new CrowdProcess(child);
    await crowd.answered();
    return crowd;
  }

  /** What the crowd answers to an order; one at a time. */
  async ask<Name extends Order>(
    order: Name,
    given: Parameters<Crowd[Name]>[0],
  ): Promise<Awaited<ReturnType<Crowd[Name]>>> {
    const answer = this.answered();
    this.child.send({ order, given });
    return (await answer) as Awaited<ReturnType<Crowd[Name]>>;
  }

  end(): void {
    this.child.kill('SIGKILL');
  }

  private async answered(): Promise<unknown> {
    const gone = once(this.child, 'exit').then((): never => {
      throw new Error('a crowd ended by itself');
    });
    gone.catch(() => undefined);
    const [{ answer, failure }] = (await Promise.race([once(this.child, 'message'), gone])) as [Answer];
    if (failure !== undefined) throw new Error(`in a crowd: ${failure}`);
    return answer;
  }
}
