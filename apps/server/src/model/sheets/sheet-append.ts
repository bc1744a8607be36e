import type { NewRow } from '@passerelle/document-sync/server';
import type { StatementPool } from '../../platform/database/statement-pool.js';
import type { SubjectKey } from '../../platform/sealing/seal.js';

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

/** Rows for the log of one sheet, and the key that seals them. */
export interface Append {
  key: SubjectKey;
  sheetId: string;
  epoch: number;
  batches: readonly NewRow[];
}

/** Writes rows and answers their numbers, in the order given; none when the epoch or the sheet is gone. */
export async function appendRows(pool: StatementPool, { key, sheetId, epoch, batches }: Append): Promise<number[]> {
  const rows = await pool.run<{ seq: number }>(APPEND, [
    sheetId,
    epoch,
    batches.map((batch) => batch.batchId),
    batches.map((batch) => batch.memberKey),
    batches.map((batch) => sealed(key, batch)),
  ]);
  return rows.map((row) => row.seq).sort(ascending);
}

function sealed(key: SubjectKey, { batchId, payload }: NewRow): Buffer {
  return key.sealBytes(`sheet-update/${batchId}`, payload);
}

const ascending = (left: number, right: number): number => left - right;

/** The same for several sheets. A row that somebody holds is passed over: its sheet then has no rows in the answer. */
const APPEND_MANY = {
  name: 'sheet-append-many',
  text: `
  with asked as (select * from unnest($1::uuid[], $2::int[], $3::int[]) as asked(id, epoch, rows)),
  free as (
    select sheet.id, asked.rows from sheet join asked on asked.id = sheet.id and asked.epoch = sheet.epoch
    where sheet.destroyed_at is null
    order by sheet.id for no key update of sheet skip locked
  ),
  sheet_now as (
    update sheet set head = head + free.rows from free where sheet.id = free.id
    returning sheet.id, sheet.head - free.rows as before
  )
  insert into sheet_update (sheet_id, seq, batch_id, member_id, at, payload)
  select sheet_now.id, sheet_now.before + batch.place, batch.batch_id, batch.member_id, now(), batch.payload
  from sheet_now join unnest($4::uuid[], $5::int[], $6::uuid[], $7::uuid[], $8::bytea[])
    as batch(sheet_id, place, batch_id, member_id, payload) on batch.sheet_id = sheet_now.id
  returning sheet_id, seq`,
};

/** Writes rows of several sheets, each named once, all or none of those of a sheet; answers their numbers by sheet. */
export async function appendMany(pool: StatementPool, appends: readonly Append[]): Promise<Map<string, number[]>> {
  const rows = appends.flatMap(({ sheetId, key, batches }) =>
    batches.map((batch, index) => ({ sheetId, place: index + 1, batch, payload: sealed(key, batch) })),
  );
  const written = await pool.run<{ sheet_id: string; seq: number }>(APPEND_MANY, [
    appends.map(({ sheetId }) => sheetId),
    appends.map(({ epoch }) => epoch),
    appends.map(({ batches }) => batches.length),
    rows.map(({ sheetId }) => sheetId),
    rows.map(({ place }) => place),
    rows.map(({ batch }) => batch.batchId),
    rows.map(({ batch }) => batch.memberKey),
    rows.map(({ payload }) => payload),
  ]);
  const bySheet = new Map<string, number[]>();
  for (const { sheet_id: id, seq } of written) bySheet.set(id, [...(bySheet.get(id) ?? []), seq]);
  for (const seqs of bySheet.values()) seqs.sort(ascending);
  return bySheet;
}

/** A batch was there already. */
export function isUniqueViolation(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === UNIQUE_VIOLATION;
}

const REGISTER = {
  name: 'sheet-client-register',
  text: `
  with asked as (select * from unnest($1::uuid[], $2::bigint[], $3::uuid[]) as asked(sheet_id, client_id, member_id)),
  free as (select id from sheet where id = any($1::uuid[]) order by id for key share skip locked),
  made as (insert into sheet_client (sheet_id, client_id, member_id) 
    select asked.* from asked join free on free.id = asked.sheet_id order by sheet_id, client_id
    on conflict do nothing returning *
  )
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

/** The same of one sheet, which waits for the lock of its row. */
const REGISTER_ALONE = {
  name: 'sheet-client-register-alone',
  text: `
  with made as (
    insert into sheet_client (sheet_id, client_id, member_id) values ($1, $2, $3) on conflict do nothing returning *
  )
  select sheet_id, client_id, member_id from made
  union all
  select sheet_id, client_id, member_id from sheet_client where sheet_id = $1 and client_id = $2`,
};

/** Gives a clientID of a sheet to a member unless it has an owner; answers who owns it. */
export async function registerClient(
  pool: StatementPool,
  { sheetId, clientId, memberId }: AskedClient,
): Promise<string | undefined> {
  const ask = () => pool.run<ClientRow>(REGISTER_ALONE, [sheetId, clientId, memberId]);
  const [owner] = await ask();
  // Neither made nor seen: somebody else made it at that very moment, and by now it is seen.
  return (owner ?? (await ask())[0])?.member_id;
}

/**
 * Gives clientIDs of sheets to members unless they have an owner; answers, in the order asked, who owns each. A sheet
 * whose row is locked is skipped, and has no answer: only the request for it waits.
 */
export async function registerClients(
  pool: StatementPool,
  asked: readonly AskedClient[],
): Promise<(string | undefined)[]> {
  const values = [
    asked.map(({ sheetId }) => sheetId),
    asked.map(({ clientId }) => clientId),
    asked.map(({ memberId }) => memberId),
  ];
  const rows = await pool.run<ClientRow>(REGISTER, values);
  const owners = new Map(rows.map((row) => [`${row.sheet_id}/${row.client_id}`, row.member_id]));
  return asked.map((one) => owners.get(keyOf(one)));
}

function keyOf({ sheetId, clientId }: AskedClient): string {
  return `${sheetId}/${clientId}`;
}
