/** The log of one sheet as it is at one moment: the sheet, its snapshot, and the rows after row $2 or the snapshot. */
export const READ_LOG = {
  name: 'sheet-log-read',
  text: `
  with living as (select head, epoch, schema_version from sheet where id = $1 and destroyed_at is null),
  snapshot as (select upto_seq, digest, payload from sheet_snapshot where sheet_id = $1)
  select 'sheet' as kind, head as seq, epoch, schema_version, null::uuid as batch_id, null::bytea as digest,
    null::bytea as payload
  from living
  union all
  select 'snapshot', upto_seq, null, null, null, digest, case when $2::int is null then payload end from snapshot
  union all
  select 'row', seq, null, null, batch_id, null, payload from sheet_update
  where sheet_id = $1 and exists (select from living)
    and seq > greatest(coalesce($2::int, 0), coalesce((select upto_seq from snapshot), 0))`,
};

export interface LogPart {
  kind: 'sheet' | 'snapshot' | 'row';
  seq: number;
  epoch: number | null;
  schema_version: number | null;
  batch_id: string | null;
  digest: Buffer | null;
  payload: Buffer | null;
}

/** Locks a sheet for its compaction, unless a writer holds it: compaction is asked again later. */
export const LOCK_SHEET = {
  name: 'sheet-lock',
  text: 'select id from sheet where id = $1 and destroyed_at is null for update skip locked',
};

export const WRITE_SNAPSHOT = {
  name: 'sheet-snapshot-write',
  text: `
  insert into sheet_snapshot (sheet_id, epoch, upto_seq, digest, payload, at) values ($1, $2, $3, $4, $5, $6)
  on conflict (sheet_id) do update
  set epoch = excluded.epoch, upto_seq = excluded.upto_seq, digest = excluded.digest, payload = excluded.payload,
    at = excluded.at`,
};

/** The bytes of the rows that a snapshot holds. Their batches stay known: one sent again is neither stored nor refused. */
export const CLEAR_ROWS = {
  name: 'sheet-rows-clear',
  text: `update sheet_update set payload = '' where sheet_id = $1 and seq > $2 and seq <= $3`,
};

export const LIVING_EPOCH = {
  name: 'sheet-epoch',
  text: 'select epoch from sheet where id = $1 and destroyed_at is null',
};

export const SEQ_OF_BATCH = {
  name: 'sheet-seq-of-batch',
  text: 'select seq from sheet_update where sheet_id = $1 and batch_id = $2',
};

export const KNOWN_BATCHES = {
  name: 'sheet-known-batches',
  text: 'select batch_id as "batchId", seq from sheet_update where sheet_id = $1 and batch_id = any($2::uuid[])',
};

export const CLIENTS = {
  name: 'sheet-clients',
  text: 'select client_id as "clientId", member_id as "memberId" from sheet_client where sheet_id = $1',
};

export const IS_NOTE = {
  name: 'sheet-is-note',
  text: `
  select exists (select from sheet join agenda_item item on item.id = sheet.agenda_item_id and item.kind <> 'case'
  where sheet.id = $1) as "isNote"`,
};

export const IS_DESTROYED = {
  name: 'sheet-is-destroyed',
  text: 'select exists (select from sheet where id = $1 and destroyed_at is not null) as "isDestroyed"',
};
