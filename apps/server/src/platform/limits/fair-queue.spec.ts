import { FairQueue, type QueueBounds } from './fair-queue.js';

/** Tasks that end when the test says so, and the order in which they began. */
class Tasks {
  readonly begun: string[] = [];
  readonly ended: Promise<unknown>[] = [];
  private readonly ends = new Map<string, () => void>();
  private readonly queue: FairQueue;

  constructor(bounds: Partial<QueueBounds>) {
    this.queue = new FairQueue({ atOnce: 2, perKey: 1, waitingPerKey: 100, waiting: 100, ...bounds });
  }

  add(key: string, name: string): Promise<unknown> {
    const ended = this.queue.run(key, () => {
      this.begun.push(name);
      return new Promise<void>((resolve) => this.ends.set(name, resolve));
    });
    this.ended.push(ended.catch(() => undefined));
    return ended;
  }

  async end(name: string): Promise<void> {
    this.ends.get(name)?.();
    await new Promise(setImmediate);
  }
}

it('runs no more at the same time than it may, of one key and of all', async () => {
  const tasks = new Tasks({});
  for (const name of ['a1', 'a2', 'b1', 'c1']) void tasks.add(name.charAt(0), name);
  await tasks.end('none');
  expect(tasks.begun).toEqual(['a1', 'b1']);
  await tasks.end('b1');
  expect(tasks.begun).toEqual(['a1', 'b1', 'c1']);
  await tasks.end('a1');
  expect(tasks.begun).toEqual(['a1', 'b1', 'c1', 'a2']);
});

it('lets keys take turns, whoever came first with how many', async () => {
  const tasks = new Tasks({ atOnce: 1 });
  for (const name of ['a1', 'a2', 'a3', 'a4', 'b1', 'c1', 'b2']) void tasks.add(name.charAt(0), name);
  for (let turn = 0; turn < 7; turn += 1) await tasks.end(tasks.begun.at(-1) ?? 'a1');
  expect(tasks.begun).toEqual(['a1', 'a2', 'b1', 'c1', 'a3', 'b2', 'a4']);
});

it('refuses what waits behind too many, and the others go on', async () => {
  const tasks = new Tasks({ waitingPerKey: 1, waiting: 2 });
  void tasks.add('a', 'a1');
  void tasks.add('a', 'a2');
  await expect(tasks.add('a', 'a3')).rejects.toThrow('too-many-attempts');
  void tasks.add('b', 'b1');
  void tasks.add('b', 'b2');
  await expect(tasks.add('c', 'c1')).rejects.toThrow('too-many-attempts');
  for (const name of ['a1', 'b1', 'a2', 'b2']) await tasks.end(name);
  void tasks.add('c', 'c2');
  await tasks.end('c2');
  expect(tasks.begun).toEqual(['a1', 'b1', 'a2', 'b2', 'c2']);
});

it('is never full of a few keys for another one', async () => {
  const tasks = new Tasks({ atOnce: 1, waiting: 4 });
  const added = ['a1', 'a2', 'a3', 'b1', 'b2'].map((name) => tasks.add(name.charAt(0), name));
  const refused = expect(added[2]).rejects.toThrow('too-many-attempts');
  void tasks.add('c', 'c1');
  await refused;
  for (const name of ['a1', 'a2', 'b1', 'c1', 'b2']) await tasks.end(name);
  expect(tasks.begun).toEqual(['a1', 'a2', 'b1', 'c1', 'b2']);
});

it('goes on after a task that fails', async () => {
  const queue = new FairQueue({ atOnce: 1, perKey: 1, waitingPerKey: 5, waiting: 5 });
  const failed = queue.run('a', () => Promise.reject(new Error('broken')));
  const next = queue.run('a', () => Promise.resolve('done'));
  await expect(failed).rejects.toThrow('broken');
  expect(await next).toBe('done');
});
