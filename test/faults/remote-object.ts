import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { resolve } from 'node:path';

interface Answer {
  answer?: unknown;
  failure?: string;
}

type Given<Order> = Order extends (given: infer Value) => Promise<unknown> ? Value : never;
type Answered<Order> = Order extends (given: never) => Promise<infer Value> ? Value : never;

/** Light clients in a process of their own, so that they do not wait for each other nor for the run. */
export class RemoteObject<Remote> {
  private constructor(private readonly child: ChildProcess) {}

  /** `niceness`: 19 gives way to the server on the same machine, as another machine would. */
  static async start<Remote>(file: string, name: string, niceness = 0): Promise<RemoteObject<Remote>> {
    const program = resolve(import.meta.dirname, 'remote.mjs');
    const child = spawn(process.execPath, [program, file, name, String(niceness)], {
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    });
    const remote = new RemoteObject<Remote>(child);
    await remote.answered();
    return remote;
  }

  /** What it answers to an order; one at a time. */
  async ask<Name extends keyof Remote & string>(
    order: Name,
    given: Given<Remote[Name]>,
  ): Promise<Answered<Remote[Name]>> {
    const answer = this.answered();
    this.child.send({ order, given });
    return (await answer) as Answered<Remote[Name]>;
  }

  end(): void {
    this.child.kill('SIGKILL');
  }

  private async answered(): Promise<unknown> {
    const over = new AbortController();
    const gone = once(this.child, 'exit', over).then((): never => {
      throw new Error('a process of the run ended by itself');
    });
    gone.catch(() => undefined);
    const [{ answer, failure }] = (await Promise.race([once(this.child, 'message', over), gone])) as [Answer];
    over.abort();
    if (failure !== undefined) throw new Error(`in a process of the run: ${failure}`);
    return answer;
  }
}
