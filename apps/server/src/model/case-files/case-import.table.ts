import { EntitySchema } from 'typeorm';

/** A list that brought cases: who brought it, when, how many cases, and whether it was taken back. */
export interface CaseImport {
  /** The id of the command that brought it. */
  id: string;
  committeeId: string;
  importedBy: string;
  at: Date;
  added: number;
  undoneAt: Date | null;
}

export const CASE_IMPORT_TABLE = new EntitySchema<CaseImport>({
  name: 'case_import',
  columns: {
    id: { type: 'uuid', primary: true },
    committeeId: { type: 'uuid' },
    importedBy: { type: 'uuid' },
    at: { type: 'timestamptz' },
    added: { type: 'int' },
    undoneAt: { type: 'timestamptz', nullable: true },
  },
  foreignKeys: [
    { target: 'committee', columnNames: ['committeeId'], referencedColumnNames: ['id'] },
    { target: 'account', columnNames: ['importedBy'], referencedColumnNames: ['id'] },
  ],
  indices: [{ columns: ['committeeId', 'at'] }],
});
