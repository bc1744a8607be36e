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
  with asked as (select * from unnest($1::uuid[], $2::bigint[], $3::uuid[]) as asked(sheet_id, client_id, member_id)),
  made as (insert into sheet_client (sheet_id, client_id, member_id) select * from asked on conflict do nothing returning *)
  select sheet_id, client_id, member_id from made
  union all
  select sheet_id, client_id, owner.member_id from sheet_client owner join asked using (sheet_id, client_id)`,
};

/** A clientID of a sheet that a member asks for. */
export interface AskedClient {
  sheetId: string;
  clientId: number;
  memberId: string;
}

type ClientRow = Record<'sheet_id' | 'client_id' | 'member_id', string>;

/** Gives clientIDs of sheets to members unless they have an owner; answers, in the order asked, who owns each. */
export async function registerClients(source: Source, asked: readonly AskedClient[]): Promise<(string | undefined)[]> {
  const values = [
    asked.map(({ sheetId }) => sheetId),
    asked.map(({ clientId }) => clientId),
    asked.map(({ memberId }) => memberId),
  ];
  const owners = new Map<string, string>();
  // Neither made nor seen the first time: somebody else made it at that very moment, and by now it is seen.
  for (let time = 0; time < 2 && asked.some((one) => !owners.has(keyOf(one))); time += 1) {
    const rows = await runPrepared<ClientRow>(source, REGISTER, values);
    for (const row of rows) owners.set(`${row.sheet_id}/${row.client_id}`, row.member_id);
  }
  return asked.map((one) => owners.get(keyOf(one)));
}

function keyOf({ sheetId, clientId }: AskedClient): string {
  return `${sheetId}/${clientId}`;
}
