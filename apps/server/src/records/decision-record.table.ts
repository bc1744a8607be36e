import { EntitySchema } from 'typeorm';
import type { DecisionRecordContent } from '@passerelle/domain';

/** The frozen record of a meeting: what belongs to no case. The entries are apart, each sealed with the key of its case. */
export interface DecisionRecordRow {
  meetingId: string;
  /** SHA-256 of the whole content, in hexadecimal. */
  fingerprint: string;
  frozenAt: Date;
  heading: Omit<DecisionRecordContent, 'entries'>;
}

export const DECISION_RECORD_TABLE = new EntitySchema<DecisionRecordRow>({
  name: 'decision_record',
  columns: {
    meetingId: { type: 'uuid', primary: true },
    fingerprint: { type: 'text' },
    frozenAt: { type: 'timestamptz' },
    heading: { type: 'jsonb' },
  },
  foreignKeys: [{ target: 'meeting', columnNames: ['meetingId'], referencedColumnNames: ['id'] }],
});

export interface RecordEntryRow {
  meetingId: string;
  place: number;
  caseFileId: string;
  content: Buffer;
}

export const RECORD_ENTRY_TABLE = new EntitySchema<RecordEntryRow>({
  name: 'record_entry',
  columns: {
    meetingId: { type: 'uuid', primary: true },
    place: { type: 'int', primary: true },
    caseFileId: { type: 'uuid' },
    content: { type: 'bytea' },
  },
  foreignKeys: [
    { target: 'decision_record', columnNames: ['meetingId'], referencedColumnNames: ['meetingId'] },
    { target: 'case_file', columnNames: ['caseFileId'], referencedColumnNames: ['id'] },
  ],
});
