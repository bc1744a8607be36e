import { Inject, Injectable } from '@nestjs/common';
import { STATEMENT_POOL } from '../../platform/database/data-source.js';
import type { StatementPool } from '../../platform/database/statement-pool.js';
import { KeyRingStore } from '../../platform/sealing/key-ring-store.js';
import type { SubjectKey } from '../../platform/sealing/seal.js';

const KEPT = 2_000;

const KEY = { name: 'sheet-key', text: 'select wrapped from seal_key where subject_id = $1' };

/** The keys of the sheets in use, each read once. The least recently used leave the memory first. */
@Injectable()
export class SheetKeys {
  private readonly kept = new Map<string, SubjectKey>();
  /** Rises when keys are destroyed: a key that was read before is not kept after. */
  private destructions = 0;

  constructor(
    @Inject(STATEMENT_POOL) private readonly pool: StatementPool,
    private readonly keyRing: KeyRingStore,
  ) {}

  /** The key of a sheet; null once it is destroyed. */
  async get(sheetId: string): Promise<SubjectKey | null> {
    const known = this.kept.get(sheetId);
    if (known) {
      this.keep(sheetId, known);
      return known;
    }
    const { destructions } = this;
    const [row] = await this.pool.run<{ wrapped: Buffer }>(KEY, [sheetId]);
    if (!row) return null;
    const key = this.keyRing.unwrap(sheetId, row.wrapped);
    if (destructions === this.destructions) this.keep(sheetId, key);
    return key;
  }

  /** The sheets are destroyed, and the transaction that destroyed them is committed: no key of theirs stays. */
  destroyed(sheetIds: readonly string[]): void {
    this.destructions += 1;
    for (const id of sheetIds) this.kept.delete(id);
  }

  /** How many keys are in memory. */
  get size(): number {
    return this.kept.size;
  }

  private keep(sheetId: string, key: SubjectKey): void {
    this.kept.delete(sheetId);
    this.kept.set(sheetId, key);
    const [oldest] = this.kept.keys();
    if (this.kept.size > KEPT && oldest !== undefined) this.kept.delete(oldest);
  }
}
