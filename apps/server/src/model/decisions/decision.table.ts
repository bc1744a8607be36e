import { OUTCOMES, type Decision } from '@passerelle/domain';
import { EntitySchema } from 'typeorm';

/** As stored: the wording is sealed with the key of the case. */
export type DecisionRow = Omit<Decision, 'wording'> & { wording: Buffer };

export const DECISION_TABLE = new EntitySchema<DecisionRow>({
  name: 'decision',
  columns: {
    id: { type: 'uuid', primary: true },
    agendaItemId: { type: 'uuid' },
    caseFileId: { type: 'uuid' },
    meetingId: { type: 'uuid' },
    outcome: { type: 'enum', enum: OUTCOMES, enumName: 'outcome' },
    wording: { type: 'bytea' },
    wordingDigest: { type: 'text' },
    sheetSeq: { type: 'int' },
    carrierOrganisationId: { type: 'uuid' },
    plannedDate: { type: 'date' },
    recordedBy: { type: 'uuid' },
    recordedAt: { type: 'timestamptz' },
    supersededBy: { type: 'uuid', nullable: true },
  },
  foreignKeys: [
    { target: 'agenda_item', columnNames: ['agendaItemId'], referencedColumnNames: ['id'] },
    { target: 'case_file', columnNames: ['caseFileId'], referencedColumnNames: ['id'] },
    { target: 'meeting', columnNames: ['meetingId'], referencedColumnNames: ['id'] },
    { target: 'organisation', columnNames: ['carrierOrganisationId'], referencedColumnNames: ['id'] },
    { target: 'account', columnNames: ['recordedBy'], referencedColumnNames: ['id'] },
  ],
  indices: [
    { columns: ['caseFileId'] },
    { columns: ['meetingId'] },
    // One decision of an item is current; the others are superseded.
    { columns: ['agendaItemId'], unique: true, where: '"superseded_by" is null' },
  ],
});
