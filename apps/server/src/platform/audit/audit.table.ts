import { EntitySchema } from 'typeorm';

/** One trace: who did what to which thing, and whether it was refused. Never any content. */
export interface AuditEntry {
  id: string;
  at: Date;
  actor: string;
  action: string;
  subjectId: string | null;
  committeeId: string | null;
  refused: string | null;
}

export const AUDIT_TABLE = new EntitySchema<AuditEntry>({
  name: 'audit',
  columns: {
    id: { type: 'bigint', primary: true, generated: 'increment' },
    at: { type: 'timestamptz' },
    actor: { type: 'text' },
    action: { type: 'text' },
    subjectId: { type: 'uuid', nullable: true },
    committeeId: { type: 'uuid', nullable: true },
    refused: { type: 'text', nullable: true },
  },
  indices: [{ columns: ['subjectId'] }, { columns: ['at'] }],
});
