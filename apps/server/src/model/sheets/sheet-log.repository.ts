import { createHash } from 'node:crypto';
import { compactLog } from '@passerelle/document-sync/server';
import { MoreThan, type EntityManager } from 'typeorm';
import { failPoint } from '../../platform/fail-point.js';
import type { CaseKey } from '../../platform/sealing/seal.js';
import { SHEET_SNAPSHOT_TABLE, SHEET_UPDATE_TABLE, type SheetRow, type SheetSnapshotRow } from './sheet.table.js';

/** The log of one sheet, opened: the snapshot, if it has one, and the rows that follow it. */
export interface OpenedLog {
  snapshot: Uint8Array | null;
  uptoSeq: number;
  rows: { seq: number; payload: Uint8Array }[];
}

/** Bytes of a row that a snapshot holds. */
const FORGOTTEN = Buffer.alloc(0);

/** The log after a row. Null when that row, or a later one, was folded. Throws when a byte of it is not what was written. */
export async function openLogAfter(
  manager: EntityManager,
  key: CaseKey,
  { id: sheetId }: SheetRow,
  seq: number | null,
): Promise<OpenedLog | null> {
  const stored = await manager.findOneBy(SHEET_SNAPSHOT_TABLE, { sheetId });
  const uptoSeq = stored?.uptoSeq ?? 0;
  if (seq !== null && seq < uptoSeq) return null;
  const rows = await manager.find(SHEET_UPDATE_TABLE, {
    where: { sheetId, seq: MoreThan(seq ?? uptoSeq) },
    order: { seq: 'ASC' },
  });
  const after = seq ?? uptoSeq;
  if (rows.some((row, index) => row.seq !== after + 1 + index)) throw new Error('the log has a gap');
  const opened = rows.map((row) => ({
    seq: row.seq,
    payload: key.openBytes(`sheet-update/${row.batchId}`, row.payload),
  }));
  return { snapshot: seq === null && stored ? openSnapshot(key, stored) : null, uptoSeq, rows: opened };
}

/**
 * Folds the log of a sheet whose row is locked: nothing is appended meanwhile. Exactly the rows that were read are
 * forgotten; their batches stay known, so that one sent again is neither stored twice nor refused.
 */
export async function foldSheet(manager: EntityManager, key: CaseKey, sheet: SheetRow, now: Date): Promise<void> {
  failPoint('fold:before-read');
  const log = await openLogAfter(manager, key, sheet, null);
  const last = log?.rows.at(-1);
  if (!log || !last) return;
  const folded = compactLog({ snapshot: log.snapshot, updates: log.rows.map((row) => row.payload) });
  const { id: sheetId, epoch } = sheet;
  const payload = key.sealBytes(contextOf(last.seq), folded);
  const snapshot = { sheetId, epoch, uptoSeq: last.seq, digest: digestOf(folded), payload, at: now };
  await manager.upsert(SHEET_SNAPSHOT_TABLE, snapshot, ['sheetId']);
  failPoint('fold:after-snapshot');
  await manager
    .createQueryBuilder()
    .update(SHEET_UPDATE_TABLE)
    .set({ payload: FORGOTTEN })
    .where('sheetId = :sheetId and seq > :from and seq <= :to', { sheetId, from: log.uptoSeq, to: last.seq })
    .execute();
  failPoint('fold:after-delete');
}

function openSnapshot(key: CaseKey, { uptoSeq, digest, payload }: SheetSnapshotRow): Uint8Array {
  const bytes = key.openBytes(contextOf(uptoSeq), payload);
  if (!digestOf(bytes).equals(digest)) throw new Error('a snapshot is not what was written');
  return bytes;
}

function contextOf(uptoSeq: number): string {
  return `sheet-snapshot/${uptoSeq}`;
}

function digestOf(bytes: Uint8Array): Buffer {
  return createHash('sha256').update(bytes).digest();
}
