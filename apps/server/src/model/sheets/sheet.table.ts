import { EntitySchema } from 'typeorm';

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** An id comes from outside: one that is no UUID names no sheet. */
export function isSheetId(id: string): boolean {
  return UUID.test(id);
}

/** One co-edited document: a compartment of an agenda item. Its text is in the log, sealed with the sheet's own key. */
export interface SheetRow {
  id: string;
  agendaItemId: string;
  compartment: 'common';
  /** Rises at purge, erasure and restore: an older client can't bring text back. */
  epoch: number;
  /** Sequence number of the last row of the log. */
  head: number;
  /** The same when the meeting was opened; null for a sheet that was made since, or whose meeting was never open. */
  headAtOpening: number | null;
  schemaVersion: number;
  destroyedAt: Date | null;
}

export const SHEET_TABLE = new EntitySchema<SheetRow>({
  name: 'sheet',
  columns: {
    id: { type: 'uuid', primary: true },
    agendaItemId: { type: 'uuid' },
    compartment: { type: 'text' },
    epoch: { type: 'int' },
    head: { type: 'int' },
    headAtOpening: { type: 'int', nullable: true },
    schemaVersion: { type: 'int' },
    destroyedAt: { type: 'timestamptz', nullable: true },
  },
  foreignKeys: [{ target: 'agenda_item', columnNames: ['agendaItemId'], referencedColumnNames: ['id'] }],
  indices: [{ columns: ['agendaItemId', 'compartment'], unique: true }],
});

/** One committed update. The sequence has no gap. */
export interface SheetUpdateRow {
  sheetId: string;
  seq: number;
  batchId: string;
  /** Null for what the server wrote itself. */
  memberId: string | null;
  at: Date;
  payload: Buffer;
}

export const SHEET_UPDATE_TABLE = new EntitySchema<SheetUpdateRow>({
  name: 'sheet_update',
  columns: {
    sheetId: { type: 'uuid', primary: true },
    seq: { type: 'int', primary: true },
    batchId: { type: 'uuid' },
    memberId: { type: 'uuid', nullable: true },
    at: { type: 'timestamptz' },
    payload: { type: 'bytea' },
  },
  foreignKeys: [
    { target: 'sheet', columnNames: ['sheetId'], referencedColumnNames: ['id'] },
    { target: 'account', columnNames: ['memberId'], referencedColumnNames: ['id'] },
  ],
  indices: [{ columns: ['sheetId', 'batchId'], unique: true }],
});

/** The log of a sheet up to one of its rows, compacted. */
export interface SheetSnapshotRow {
  sheetId: string;
  epoch: number;
  uptoSeq: number;
  /** SHA-256 of the update before it was sealed. */
  digest: Buffer;
  payload: Buffer;
  at: Date;
}

export const SHEET_SNAPSHOT_TABLE = new EntitySchema<SheetSnapshotRow>({
  name: 'sheet_snapshot',
  columns: {
    sheetId: { type: 'uuid', primary: true },
    epoch: { type: 'int' },
    uptoSeq: { type: 'int' },
    digest: { type: 'bytea' },
    payload: { type: 'bytea' },
    at: { type: 'timestamptz' },
  },
  foreignKeys: [{ target: 'sheet', columnNames: ['sheetId'], referencedColumnNames: ['id'] }],
});

/** Which member owns a Yjs clientID in a sheet, for as long as the sheet lives. */
export interface SheetClientRow {
  sheetId: string;
  clientId: string;
  memberId: string;
}

export const SHEET_CLIENT_TABLE = new EntitySchema<SheetClientRow>({
  name: 'sheet_client',
  columns: {
    sheetId: { type: 'uuid', primary: true },
    clientId: { type: 'bigint', primary: true },
    memberId: { type: 'uuid' },
  },
  foreignKeys: [
    { target: 'sheet', columnNames: ['sheetId'], referencedColumnNames: ['id'] },
    { target: 'account', columnNames: ['memberId'], referencedColumnNames: ['id'] },
  ],
});
