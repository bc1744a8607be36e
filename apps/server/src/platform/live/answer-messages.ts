import type { Socket } from 'socket.io';

/** Takes a message as it came, parses it, and gives the answer; nothing, when there is none to give. */
export type MessageHandler = (message: unknown) => unknown;

/**
 * Answers the messages of one connection, one listener each. Nest's own binding runs guards, interceptors and streams
 * around every message: at each keystroke, they cost more than the message. `failed` is called with what a
 * handler did not expect; a client that awaits its answer then waits in vain, as if the connection were lost.
 */
export function answerMessages(
  socket: Socket,
  handlers: Readonly<Record<string, MessageHandler>>,
  failed: (error: unknown) => void,
): void {
  for (const [name, handle] of Object.entries(handlers)) {
    socket.on(name, (...given: unknown[]) => {
      const waiting = given.findLast(isAnswer);
      const [message] = given.filter((one) => !isAnswer(one));
      const reply = (answer: unknown): void => {
        if (answer !== undefined) waiting?.(answer);
      };
      try {
        Promise.resolve(handle(message)).then(reply).catch(failed);
      } catch (error) {
        failed(error);
      }
    });
  }
}

function isAnswer(given: unknown): given is (answer: unknown) => void {
  return typeof given === 'function';
}
