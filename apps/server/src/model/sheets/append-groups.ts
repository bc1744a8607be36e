import type { StatementPool } from '../../platform/database/statement-pool.js';
import { appendMany, appendRows, isUniqueViolation, type Append } from './sheet-append.js';

/** Appends of the last moments, and how many of them are a crowd. */
const CROWD = { appends: 8, withinMs: 50 };
/** How long pushes of many pages wait for each other: not noticeable, and one commit serves all. */
const GATHERED_MS = 20;

/** Bytes of one statement, at most. */
const TOGETHER_BYTES = 1024 * 1024;

interface Waiting {
  append: Append;
  resolve: (seqs: number[]) => void;
  reject: (error: unknown) => void;
}

/**
 * Writes the updates of many documents. An update that comes alone is written immediately; when many come, those of 20
 * ms go in one statement, since a commit costs the same for one row as for twenty. A document waits for no other: one
 * whose row is held by somebody is left to its own statement, and so is one whose batch was there already.
 */
export class AppendGroups {
  private waiting: Waiting[] = [];
  private gathering: NodeJS.Timeout | null = null;
  /** When the last appends came, the oldest first. */
  private readonly came: number[] = [];

  constructor(private readonly pool: StatementPool) {}

  /** The numbers of the rows, in the order given; none when the epoch or the sheet is gone. */
  append(append: Append): Promise<number[]> {
    return new Promise((resolve, reject) => {
      this.waiting.push({ append, resolve, reject });
      const isCrowd = this.isCrowd();
      if (this.gathering) return;
      if (isCrowd) this.gathering = setTimeout(() => this.write(), GATHERED_MS);
      else this.write();
    });
  }

  private isCrowd(): boolean {
    const now = performance.now();
    this.came.push(now);
    if (this.came.length > CROWD.appends) this.came.shift();
    const [oldest = now] = this.came;
    return this.came.length === CROWD.appends && now - oldest <= CROWD.withinMs;
  }

  private write(): void {
    this.gathering = null;
    const round = new Map<string, Waiting>();
    let bytes = 0;
    for (const one of this.waiting.splice(0)) {
      const size = sizeOf(one.append);
      // Two of one document: the second one takes its turn behind the row. And what is large goes by itself.
      if (round.has(one.append.sheetId) || bytes + size > TOGETHER_BYTES) {
        this.writeAlone(one);
        continue;
      }
      round.set(one.append.sheetId, one);
      bytes += size;
    }
    if (round.size < 2) for (const one of round.values()) this.writeAlone(one);
    else void this.writeTogether([...round.values()]);
  }

  private writeAlone({ append, resolve, reject }: Waiting): void {
    appendRows(this.pool, append).then(resolve, reject);
  }

  private async writeTogether(round: readonly Waiting[]): Promise<void> {
    try {
      const written = await appendMany(
        this.pool,
        round.map(({ append }) => append),
      );
      for (const one of round) {
        const seqs = written.get(one.append.sheetId);
        if (seqs) one.resolve(seqs);
        else this.writeAlone(one);
      }
    } catch (error) {
      // Nothing was written; the one whose batch was there already must not fail the others.
      if (isUniqueViolation(error)) for (const one of round) this.writeAlone(one);
      else for (const { reject } of round) reject(error);
    }
  }
}

function sizeOf({ batches }: Append): number {
  return batches.reduce((sum, { payload }) => sum + payload.byteLength, 0);
}
