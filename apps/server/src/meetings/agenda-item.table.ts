import { AGENDA_ITEM_STATUSES, type AgendaItem } from '@passerelle/domain';
import { EntitySchema } from 'typeorm';

/** As stored: what people wrote is sealed with the key of the case. */
export type AgendaItemRow = Omit<AgendaItem, 'reason' | 'question' | 'missing'> & {
  reason: Buffer;
  question: Buffer;
  missing: Buffer | null;
};

export const AGENDA_ITEM_TABLE = new EntitySchema<AgendaItemRow>({
  name: 'agenda_item',
  columns: {
    id: { type: 'uuid', primary: true },
    meetingId: { type: 'uuid' },
    caseFileId: { type: 'uuid' },
    status: { type: 'enum', enum: AGENDA_ITEM_STATUSES, enumName: 'agenda_item_status' },
    // Keys are compared by bytes, whatever the language of the database.
    position: { type: 'text', nullable: true, collation: 'C' },
    minutes: { type: 'int' },
    proposedBy: { type: 'uuid' },
    proposedAt: { type: 'timestamptz' },
    reason: { type: 'bytea' },
    question: { type: 'bytea' },
    missing: { type: 'bytea', nullable: true },
    missingFromOrganisationId: { type: 'uuid', nullable: true },
    carriedFromItemId: { type: 'uuid', nullable: true },
    movedBy: { type: 'uuid', nullable: true },
    movedAt: { type: 'timestamptz', nullable: true },
    secondsSpent: { type: 'int' },
    version: { type: 'int' },
  },
  foreignKeys: [
    { target: 'meeting', columnNames: ['meetingId'], referencedColumnNames: ['id'] },
    { target: 'case_file', columnNames: ['caseFileId'], referencedColumnNames: ['id'] },
    { target: 'account', columnNames: ['proposedBy'], referencedColumnNames: ['id'] },
    { target: 'organisation', columnNames: ['missingFromOrganisationId'], referencedColumnNames: ['id'] },
  ],
  indices: [
    { columns: ['caseFileId'] },
    // The same case stands once on the agenda of a meeting, unless its proposal was withdrawn.
    { columns: ['meetingId', 'caseFileId'], unique: true, where: `"status" <> 'withdrawn'` },
    // An item waits for one next meeting only.
    { columns: ['carriedFromItemId'], unique: true },
  ],
});
