import { setImmediate as turn } from 'node:timers/promises';
import { OrderedMessages } from './ordered-messages.js';

const handled: string[] = [];
beforeEach(() => void handled.splice(0));

function task(name: string): () => Promise<void> {
  return async () => {
    await turn();
    handled.push(name);
  };
}

it('handles one message after the other, also after one that failed', async () => {
  const messages = new OrderedMessages();
  const failing = messages.handle(() => Promise.reject(new Error('broken')));
  const others = [messages.handle(task('first')), messages.handle(task('second'))];
  await expect(failing).rejects.toThrow('broken');
  await Promise.all(others);
  expect(handled).toEqual(['first', 'second']);
});

it('handles the last of those that wait and say the same thing anew, in its order among the others', async () => {
  const messages = new OrderedMessages();
  const all = [
    messages.handle(task('in a'), 'a'),
    ...['2', '3', '4'].map((state) => messages.handle(task(`in a, ${state}`), 'a')),
    messages.handle(task('out of a')),
    ...['5', '6'].map((state) => messages.handle(task(`in a, ${state}`), 'a')),
    messages.handle(task('in b'), 'b'),
  ];
  await Promise.all(all);
  expect(handled).toEqual(['in a', 'in a, 4', 'out of a', 'in a, 6', 'in b']);
});

it('does not replace a message that is being handled', async () => {
  const messages = new OrderedMessages();
  await Promise.all([messages.handle(task('one'), 'a'), messages.handle(task('two'), 'a')]);
  expect(handled).toEqual(['one', 'two']);
});

it('lets the latest state replace the one that waits for its time', async () => {
  const messages = new OrderedMessages();
  const first = messages.handle(task('one'), 'a', () => 50);
  await turn();
  const since = performance.now();
  await Promise.all([first, messages.handle(task('two'), 'a', () => 10_000)]);
  expect(handled).toEqual(['two']);
  expect(performance.now() - since).toBeLessThan(2_000);
});

it('handles what waits without its pauses once the connection has ended, and the end after it', async () => {
  const messages = new OrderedMessages();
  const first = messages.handle(task('one'), 'a');
  void messages.handle(task('two'), 'b', () => 60_000);
  await messages.last(task('end'));
  await first;
  expect(handled).toEqual(['one', 'two', 'end']);
});

it('refuses a message when too many wait, and takes others later', async () => {
  const messages = new OrderedMessages();
  const waiting = Array.from({ length: 51 }, (_, name) => messages.handle(task(String(name))));
  expect(() => messages.handle(task('too many'))).toThrow('too-many-attempts');
  await Promise.all(waiting);
  await messages.handle(task('later'));
  expect(handled.at(-1)).toBe('later');
});
