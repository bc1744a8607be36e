import { EntitySchema } from 'typeorm';
import type { MinutesContent } from '@passerelle/domain';

/**
 * The frozen minutes of a meeting: what belongs to no case. The entries are apart, each sealed with the key of its
 * case.
 */
export interface MinutesRow {
  meetingId: string;
  /** SHA-256 of the whole content, in hexadecimal. */
  fingerprint: string;
  frozenAt: Date;
  /** The facilitator who closed; unknown in older minutes. */
  frozenBy: string | null;
  heading: Omit<MinutesContent, 'entries'>;
}

export const MINUTES_TABLE = new EntitySchema<MinutesRow>({
  name: 'decision_record',
  columns: {
    meetingId: { type: 'uuid', primary: true },
    fingerprint: { type: 'text' },
    frozenAt: { type: 'timestamptz' },
    frozenBy: { type: 'uuid', nullable: true },
    heading: { type: 'jsonb' },
  },
  foreignKeys: [
    { target: 'meeting', columnNames: ['meetingId'], referencedColumnNames: ['id'] },
    { target: 'account', columnNames: ['frozenBy'], referencedColumnNames: ['id'] },
  ],
});

/** An entry is sealed with the key of its case, or with that of its general point: one of the two is there. */
export interface MinutesEntryRow {
  meetingId: string;
  place: number;
  caseFileId: string | null;
  agendaItemId: string | null;
  content: Buffer;
}

export const MINUTES_ENTRY_TABLE = new EntitySchema<MinutesEntryRow>({
  name: 'record_entry',
  columns: {
    meetingId: { type: 'uuid', primary: true },
    place: { type: 'int', primary: true },
    caseFileId: { type: 'uuid', nullable: true },
    agendaItemId: { type: 'uuid', nullable: true },
    content: { type: 'bytea' },
  },
  foreignKeys: [
    { target: 'decision_record', columnNames: ['meetingId'], referencedColumnNames: ['meetingId'] },
    { target: 'case_file', columnNames: ['caseFileId'], referencedColumnNames: ['id'] },
    { target: 'agenda_item', columnNames: ['agendaItemId'], referencedColumnNames: ['id'] },
  ],
  checks: [
    {
      name: 'record_entry_of_case_or_point',
      expression: '("case_file_id" is null) <> ("agenda_item_id" is null)',
    },
  ],
});
