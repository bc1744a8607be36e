import { Inject, Injectable } from '@nestjs/common';
import type { AppendResult, DocumentStore, NewRow, StoredDocument, StoredRow } from '@passerelle/document-sync/server';
import { CLOCK, type Clock } from '../../platform/clock.js';
import { STATEMENT_POOL } from '../../platform/database/data-source.js';
import type { StatementPool } from '../../platform/database/statement-pool.js';
import { failPoint } from '../../platform/fail-point.js';
import { RequestBatcher } from '../../platform/request-batcher.js';
import type { SubjectKey } from '../../platform/sealing/seal.js';
import { AppendGroups } from './append-groups.js';
import { isUniqueViolation, registerClient, registerClients, type AskedClient } from './sheet-append.js';
import { compactSheet, readLog } from './sheet-compaction.js';
import { SheetKeys } from './sheet-keys.js';
import {
  CLIENTS,
  IS_DESTROYED,
  IS_NOTE,
  KNOWN_BATCHES,
  LIVING_EPOCH,
  LOCK_SHEET,
  SEQ_OF_BATCH,
} from './sheet-log.statements.js';
import { isSheetId } from './sheet.table.js';

/**
 * The log of the sheets, in PostgreSQL, on connections of its own: no command and no page waits for it, nor it for
 * them.
 */
@Injectable()
export class SheetLog implements DocumentStore {
  private readonly appends: AppendGroups;
  private readonly registering: RequestBatcher<AskedClient, string | undefined>;

  constructor(
    @Inject(STATEMENT_POOL) private readonly pool: StatementPool,
    private readonly keys: SheetKeys,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {
    this.appends = new AppendGroups(pool);
    this.registering = new RequestBatcher((asked) => registerClients(pool, asked));
  }

  async load(sheetId: string): Promise<StoredDocument | null> {
    const key = await this.keys.get(sheetId);
    const log = key && (await readLog(this.pool, key, sheetId, null));
    if (!log) return null;
    const { epoch, head, schemaVersion, snapshot, rows } = log;
    return { epoch, head, schemaVersion, snapshot, updates: rows.map((row) => row.payload) };
  }

  async updatesAfter(sheetId: string, epoch: number, seq: number): Promise<StoredRow[] | null> {
    const key = await this.keys.get(sheetId);
    const log = key && (await readLog(this.pool, key, sheetId, seq));
    return log?.epoch === epoch && seq >= log.uptoSeq ? log.rows : null;
  }

  /** Waits for no writer: when the sheet is held, it is asked again later. */
  async compact(sheetId: string): Promise<void> {
    const key = await this.keys.get(sheetId);
    if (!key) return;
    await this.pool.transaction(async (run) => {
      const [locked] = await run(LOCK_SHEET, [sheetId]);
      if (locked) await compactSheet({ run }, key, sheetId, this.clock.now());
    });
    failPoint('compact:after-commit');
  }

  async append(sheetId: string, epoch: number, rows: readonly NewRow[]): Promise<AppendResult> {
    const key = await this.keys.get(sheetId);
    if (!key) return { kind: 'destroyed' };
    try {
      const seqs = await this.appends.append({ key, sheetId, epoch, batches: rows });
      if (seqs.length > 0) return { kind: 'appended', seqs };
      const [living] = await this.pool.run(LIVING_EPOCH, [sheetId]);
      return { kind: living ? 'stale-epoch' : 'destroyed' };
    } catch (error) {
      if (!isUniqueViolation(error)) throw error;
      const batchIds = rows.map(({ batchId }) => batchId);
      return { kind: 'known', rows: await this.pool.run(KNOWN_BATCHES, [sheetId, batchIds]) };
    }
  }

  async seqOf(sheetId: string, batchId: string): Promise<number | null> {
    const [row] = await this.pool.run<{ seq: number }>(SEQ_OF_BATCH, [sheetId, batchId]);
    return row?.seq ?? null;
  }

  async registerClient(sheetId: string, clientId: number, memberId: string): Promise<boolean> {
    const asked = { sheetId, clientId, memberId };
    const owner = (await this.registering.load(asked)) ?? (await registerClient(this.pool, asked));
    return owner === memberId;
  }

  async clientsOf(sheetId: string): Promise<Map<number, string>> {
    const rows = await this.pool.run<{ clientId: string; memberId: string }>(CLIENTS, [sheetId]);
    return new Map(rows.map(({ clientId, memberId }) => [Number(clientId), memberId]));
  }

  /** True for the note of a general point. */
  async isNote(sheetId: string): Promise<boolean> {
    const [row] = await this.pool.run<{ isNote: boolean }>(IS_NOTE, [sheetId]);
    return row?.isNote ?? false;
  }

  async isDestroyed(sheetId: string): Promise<boolean> {
    if (!isSheetId(sheetId)) return false;
    const [row] = await this.pool.run<{ isDestroyed: boolean }>(IS_DESTROYED, [sheetId]);
    return row?.isDestroyed ?? false;
  }

  /** The key of a sheet, for specs that seal what they write. */
  keyOf(sheetId: string): Promise<SubjectKey | null> {
    return this.keys.get(sheetId);
  }
}
