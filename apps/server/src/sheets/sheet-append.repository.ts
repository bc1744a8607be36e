import type { Batch } from '@passerelle/document-sync/server';
import { In, type EntityManager } from 'typeorm';
import type { Source } from '../platform/database/data-source.js';
import { runPrepared } from '../platform/database/prepared.js';
import type { CaseKey } from '../platform/sealing/seal.js';
import { SHEET_UPDATE_TABLE } from './sheet.table.js';

/** One row of the sheet rises by as many as the rows that follow it: the sequence has no gap, and commits in order. */
const APPEND = {
  name: 'sheet-append',
  text: `
  with sheet_now as (
    update sheet set head = head + cardinality($3::uuid[])
    where id = $1 and epoch = $2 and destroyed_at is null
    returning head
  )
  insert into sheet_update (sheet_id, seq, batch_id, member_id, at, payload)
  select $1, sheet_now.head - cardinality($3::uuid[]) + batch.place, batch.batch_id, batch.member_id, now(), batch.payload
  from sheet_now, unnest($3::uuid[], $4::uuid[], $5::bytea[]) with ordinality as batch(batch_id, member_id, payload, place)
  returning seq`,
};

const UNIQUE_VIOLATION = '23505';

/** Writes rows and answers their numbers, in the order given; none when the epoch or the sheet is gone. */
export async function appendRows(
  source: Source,
  key: CaseKey,
  { sheetId, epoch, batches }: { sheetId: string; epoch: number; batches: readonly Batch[] },
): Promise<number[]> {
  const rows = await runPrepared<{ seq: number }>(source, APPEND, [
    sheetId,
    epoch,
    batches.map((batch) => batch.batchId),
    batches.map((batch) => batch.memberKey),
    batches.map((batch) => key.sealBytes(`sheet-update/${batch.batchId}`, batch.payload)),
  ]);
  return rows.map((row) => row.seq).sort((left, right) => left - right);
}

/** Those of the batches that are there already, with their numbers. */
export function knownAmong(
  manager: EntityManager,
  sheetId: string,
  batches: readonly Batch[],
): Promise<{ batchId: string; seq: number }[]> {
  const ids = batches.map((batch) => batch.batchId);
  return manager.find(SHEET_UPDATE_TABLE, {
    select: { batchId: true, seq: true },
    where: { sheetId, batchId: In(ids) },
  });
}

/** A batch was there already. */
export function isUniqueViolation(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === UNIQUE_VIOLATION;
}

const REGISTER = {
  name: 'sheet-client-register',
  text: `
  with made as (
    insert into sheet_client (sheet_id, client_id, member_id) values ($1, $2, $3) on conflict do nothing
    returning member_id
  )
  select member_id from made
  union all
  select member_id from sheet_client where sheet_id = $1 and client_id = $2`,
};

/** Gives a clientID of a sheet to a member unless it has an owner; answers who owns it. */
export async function registerOnce(
  source: Source,
  { sheetId, clientId, memberId }: { sheetId: string; clientId: number; memberId: string },
): Promise<string | undefined> {
  const ask = () => runPrepared<{ member_id: string }>(source, REGISTER, [sheetId, clientId, memberId]);
  const [owner] = await ask();
  // Neither made nor seen: another one made it at this very moment, and by now it is seen.
  return (owner ?? (await ask())[0])?.member_id;
}
