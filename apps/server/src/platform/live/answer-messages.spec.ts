import { EventEmitter } from 'node:events';
import type { Socket } from 'socket.io';
import { answerMessages, type MessageHandler } from './answer-messages.js';

const settled = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

function aConnection(handlers: Record<string, MessageHandler>) {
  const emitter = new EventEmitter();
  const failures: unknown[] = [];
  answerMessages(emitter as unknown as Socket, handlers, (error) => failures.push(error));
  return { emitter, failures };
}

it('a message is answered once, with what its handler gives, now or later', async () => {
  const { emitter, failures } = aConnection({ now: (message) => [message], later: async (message) => [message] });
  const answer = jest.fn();
  emitter.emit('now', { a: 1 }, answer);
  emitter.emit('later', { b: 2 }, answer);
  await settled();
  expect(answer.mock.calls).toEqual([[[{ a: 1 }]], [[{ b: 2 }]]]);
  expect(failures).toEqual([]);
});

it('nothing is answered where there is nothing to say, nor to a client that awaits no answer', async () => {
  const handle = jest.fn<unknown, [unknown]>(() => undefined);
  const { emitter, failures } = aConnection({ quiet: handle, asked: () => 'answer' });
  const answer = jest.fn();
  emitter.emit('quiet', 1, answer);
  emitter.emit('asked', 2);
  emitter.emit('quiet', answer);
  await settled();
  expect(answer).not.toHaveBeenCalled();
  expect(handle.mock.calls).toEqual([[1], [undefined]]);
  expect(failures).toEqual([]);
});

it('a failure, immediate, later or in the answer itself, is reported and ends nothing', async () => {
  const fails = new Error('unexpected');
  const throws = (): never => {
    throw fails;
  };
  const { emitter, failures } = aConnection({ now: throws, later: () => Promise.reject(fails), asked: () => 'answer' });
  emitter.emit('now', 1);
  emitter.emit('later', 1);
  emitter.emit('asked', 1, throws);
  await settled();
  expect(failures).toEqual([fails, fails, fails]);
});
