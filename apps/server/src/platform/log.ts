import type { LoggerService } from '@nestjs/common';
import { pino, type DestinationStream, type Logger } from 'pino';

/** One line of JSON an event, without content: no name, no address, no text that somebody wrote. To standard output by default. */
export function createLog(level: string, destination: DestinationStream = pino.destination(1)): Logger {
  return pino({ level, base: null, timestamp: pino.stdTimeFunctions.isoTime }, destination);
}

export const LOG = Symbol('log');
export type Log = Logger;

/** The name and the code of an error, and where it was thrown: never its message, which may quote a text. */
export function withoutContent(error: unknown): { name: string; code?: string; at?: string } {
  if (!(error instanceof Error)) return { name: typeof error };
  const code = 'code' in error && (typeof error.code === 'string' || typeof error.code === 'number') ? error.code : '';
  const at = error.stack?.split('\n').find((line) => line.startsWith('    at '));
  return { name: error.name, ...(code === '' ? {} : { code: String(code) }), ...(at ? { at: at.trim() } : {}) };
}

/** Nest's own messages, in the same format. What it reports as an error is an error of ours: it goes without content. */
export function nestLogger(log: Log): LoggerService {
  const write =
    (level: 'info' | 'warn' | 'error' | 'debug') =>
    (message: unknown, ...rest: unknown[]): void => {
      if (message instanceof Error)
        log[level]({ context: rest.at(-1), error: withoutContent(message) }, 'nest reports');
      else log[level]({ context: rest.at(-1) }, String(message));
    };
  return {
    log: write('debug'),
    warn: write('warn'),
    error: write('error'),
    debug: write('debug'),
    verbose: write('debug'),
  };
}
