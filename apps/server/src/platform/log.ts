import type { LoggerService } from '@nestjs/common';
import { pino, type Logger } from 'pino';

/** One line of JSON an event, without content: no name, no address, no text of a case. */
export function createLog(level: string): Logger {
  return pino({ level, base: null, timestamp: pino.stdTimeFunctions.isoTime });
}

export const LOG = Symbol('log');
export type Log = Logger;

/** Nest's own messages, in the same format. */
export function nestLogger(log: Log): LoggerService {
  const write =
    (level: 'info' | 'warn' | 'error' | 'debug') =>
    (message: unknown, ...rest: unknown[]): void => {
      log[level]({ context: rest.at(-1) }, message instanceof Error ? message.message : String(message));
    };
  return {
    log: write('debug'),
    warn: write('warn'),
    error: write('error'),
    debug: write('debug'),
    verbose: write('debug'),
  };
}
