import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { Injectable } from '@nestjs/common';
import { IMPORT_LIMITS } from '@passerelle/domain';
import { z } from 'zod';
import { FairQueue } from '../../../platform/limits/fair-queue.js';
import { refuse, Refused } from '../../../platform/refused.js';
import { checkPackage } from './spreadsheet-package.js';

/** Lines above the headings of a list, at most. */
export const TITLE_LINES = 20;

/** Columns of a sheet, empty ones included, beyond which it is no list. */
const WIDTH = 5 * IMPORT_LIMITS.columns;

/** The largest list takes five seconds on a busy machine. */
const LONGEST_MS = 30_000;
/** Each takes a process, and its memory. */
const READERS = { atOnce: 2, perKey: 2, waitingPerKey: 20, waiting: 20 };
const MEMORY_MB = 256;
/** The exit code that some systems give to a process that aborted. */
const ABORTED = 134;

const sheets = z.array(
  z.object({
    name: z.string(),
    /** What it has too much of to be a list; only the first lines are here, then. */
    excess: z.enum(['rows', 'columns']).nullable(),
    rows: z.array(z.array(z.string())),
  }),
);
const answer = z.union([
  z.object({ sheets }),
  z.object({ far: z.string() }),
  z.object({ unreadable: z.literal(true) }),
]);
/** The sheets of a workbook, in its order; row and column 0 are line 1 and column A. */
export type Sheet = z.infer<typeof sheets>[number];

/**
 * Reads spreadsheets outside the event loop, two at the same time: each takes a process, with little time and memory.
 * Refuses what is no spreadsheet (`file-unreadable`), what takes too much of either (`too-large`), and [IMP-7] a cell that
 * is too far (`cell-too-far`, its address as field).
 */
@Injectable()
export class ReadSpreadsheet {
  private readonly readers = new FairQueue(READERS);

  async execute(bytes: Buffer): Promise<Sheet[]> {
    checkPackage(bytes);
    const read = answer.parse(await this.readers.run('reader', () => readApart(bytes)));
    if ('far' in read) refuse('cell-too-far', { field: read.far });
    return 'sheets' in read ? read.sheets : refuse('file-unreadable');
  }
}

/**
 * In a process of its own, with an empty environment: a thread that runs out of memory can end the whole server,
 * whatever limits it was given.
 */
function readApart(bytes: Buffer): Promise<unknown> {
  const limits = { ...IMPORT_LIMITS, titleLines: TITLE_LINES, width: WIDTH };
  const reader = fork(fileURLToPath(new URL('./spreadsheet-reader.mjs', import.meta.url)), {
    execArgv: [`--max-old-space-size=${MEMORY_MB}`],
    env: {},
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
  return new Promise<unknown>((resolve, reject) => {
    const tooLong = setTimeout(() => reader.kill('SIGKILL'), LONGEST_MS);
    reader.once('message', resolve);
    // 'error' may be emitted more than once; without a listener it would end the server.
    reader.on('error', reject);
    reader.once('exit', (code, signal) => {
      clearTimeout(tooLong);
      // The answer comes before the exit: without one, the reader was out of memory or of time.
      reject(
        signal || code === ABORTED ? new Refused({ refused: 'too-large' }) : new Error(`the reader ended with ${code}`),
      );
    });
    reader.send({ bytes: new Uint8Array(bytes), limits });
  }).finally(() => reader.kill('SIGKILL'));
}
