import { VERSION_REASONS, type SheetVersion } from '@passerelle/domain';
import { EntitySchema } from 'typeorm';

/** A version, with its texts sealed by the key of its sheet. */
export interface SheetVersionRow extends SheetVersion {
  payload: Buffer;
}

export const SHEET_VERSION_TABLE = new EntitySchema<SheetVersionRow>({
  name: 'sheet_version',
  columns: {
    id: { type: 'uuid', primary: true },
    sheetId: { type: 'uuid' },
    at: { type: 'timestamptz' },
    seq: { type: 'int' },
    reason: { type: 'enum', enum: VERSION_REASONS, enumName: 'sheet_version_reason' },
    characters: { type: 'int' },
    authors: { type: 'uuid', array: true },
    memberId: { type: 'uuid', nullable: true },
    part: { type: 'text', nullable: true },
    payload: { type: 'bytea' },
  },
  foreignKeys: [
    { target: 'sheet', columnNames: ['sheetId'], referencedColumnNames: ['id'] },
    { target: 'account', columnNames: ['memberId'], referencedColumnNames: ['id'] },
  ],
  indices: [{ columns: ['sheetId'] }],
});
