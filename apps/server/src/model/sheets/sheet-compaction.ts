import { createHash } from 'node:crypto';
import { compactLog } from '@passerelle/document-sync/server';
import type { RunStatement } from '../../platform/database/statement-pool.js';
import { failPoint } from '../../platform/fail-point.js';
import type { SubjectKey } from '../../platform/sealing/seal.js';
import { CLEAR_ROWS, READ_LOG, WRITE_SNAPSHOT, type LogPart } from './sheet-log.statements.js';

/** The log of one sheet, opened: the snapshot, if it has one, and the rows that follow it. */
export interface OpenedLog {
  epoch: number;
  head: number;
  schemaVersion: number;
  snapshot: Uint8Array | null;
  uptoSeq: number;
  rows: { seq: number; payload: Uint8Array }[];
}

/**
 * Reads the log after a row, or whole when `after` is null, in one statement: sheet, snapshot and rows are those of one
 * moment. Null when the sheet is gone. Throws when a row is missing or a byte is not what was written.
 */
export async function readLog(
  connection: { run: RunStatement },
  key: SubjectKey,
  sheetId: string,
  after: number | null,
): Promise<OpenedLog | null> {
  const parts = await connection.run<LogPart>(READ_LOG, [sheetId, after]);
  const sheet = parts.find(({ kind }) => kind === 'sheet');
  if (!sheet || sheet.epoch === null || sheet.schema_version === null) return null;
  const stored = parts.find(({ kind }) => kind === 'snapshot');
  const uptoSeq = stored?.seq ?? 0;
  const rows = parts.filter(({ kind }) => kind === 'row').sort((left, right) => left.seq - right.seq);
  const first = Math.max(after ?? 0, uptoSeq) + 1;
  if (rows.some((row, index) => row.seq !== first + index)) throw new Error('the log has a gap');
  if (Math.max(first - 1, rows.at(-1)?.seq ?? 0) < sheet.seq) throw new Error('the log ends too early');
  return {
    epoch: sheet.epoch,
    head: sheet.seq,
    schemaVersion: sheet.schema_version,
    snapshot: after === null && stored ? openSnapshot(key, stored) : null,
    uptoSeq,
    rows: rows.map((row) => ({ seq: row.seq, payload: openRow(key, row) })),
  };
}

/**
 * Compacts the log of a sheet whose row is locked: nothing is appended meanwhile. Exactly the rows read are cleared.
 */
export async function compactSheet(
  connection: { run: RunStatement },
  key: SubjectKey,
  sheetId: string,
  now: Date,
): Promise<void> {
  failPoint('compact:before-read');
  const log = await readLog(connection, key, sheetId, null);
  const last = log?.rows.at(-1);
  if (!log || !last) return;
  const compacted = compactLog({ snapshot: log.snapshot, updates: log.rows.map((row) => row.payload) });
  const payload = key.sealBytes(contextOf(last.seq), compacted);
  const values = [sheetId, log.epoch, last.seq, digestOf(compacted), payload, now];
  await connection.run(WRITE_SNAPSHOT, values);
  failPoint('compact:after-snapshot');
  await connection.run(CLEAR_ROWS, [sheetId, log.uptoSeq, last.seq]);
  failPoint('compact:after-delete');
}

function openRow(key: SubjectKey, { batch_id: batchId, payload }: LogPart): Uint8Array {
  if (batchId === null || payload === null) throw new Error('a row has no bytes');
  return key.openBytes(`sheet-update/${batchId}`, payload);
}

function openSnapshot(key: SubjectKey, { seq, digest, payload }: LogPart): Uint8Array {
  const bytes = payload && key.openBytes(contextOf(seq), payload);
  if (!bytes || !digest?.equals(digestOf(bytes))) throw new Error('a snapshot is not what was written');
  return bytes;
}

function contextOf(uptoSeq: number): string {
  return `sheet-snapshot/${uptoSeq}`;
}

function digestOf(bytes: Uint8Array): Buffer {
  return createHash('sha256').update(bytes).digest();
}
