import { FOLLOW_UP_STATUSES, type FollowUp } from '@passerelle/domain';
import { EntitySchema } from 'typeorm';

/** As stored: the words are sealed with the key of the case. */
export type FollowUpRow = Omit<FollowUp, 'text' | 'declineReason' | 'doneWord' | 'question' | 'reply'> & {
  text: Buffer;
  declineReason: Buffer | null;
  doneWord: Buffer | null;
  question: Buffer | null;
  reply: Buffer | null;
};

export const FOLLOW_UP_TABLE = new EntitySchema<FollowUpRow>({
  name: 'follow_up',
  columns: {
    id: { type: 'uuid', primary: true },
    decisionId: { type: 'uuid' },
    agendaItemId: { type: 'uuid' },
    caseFileId: { type: 'uuid' },
    committeeId: { type: 'uuid' },
    organisationId: { type: 'uuid' },
    text: { type: 'bytea' },
    dueDate: { type: 'date' },
    status: { type: 'enum', enum: FOLLOW_UP_STATUSES, enumName: 'follow_up_status' },
    declineReason: { type: 'bytea', nullable: true },
    doneWord: { type: 'bytea', nullable: true },
    question: { type: 'bytea', nullable: true },
    askedBy: { type: 'uuid', nullable: true },
    askedAt: { type: 'timestamptz', nullable: true },
    reply: { type: 'bytea', nullable: true },
    repliedAt: { type: 'timestamptz', nullable: true },
    remindedAt: { type: 'timestamptz', nullable: true },
    givenBy: { type: 'uuid' },
    givenAt: { type: 'timestamptz' },
    assigneeId: { type: 'uuid', nullable: true },
    answeredBy: { type: 'uuid', nullable: true },
    answeredAt: { type: 'timestamptz', nullable: true },
    version: { type: 'int' },
  },
  foreignKeys: [
    { target: 'decision', columnNames: ['decisionId'], referencedColumnNames: ['id'] },
    { target: 'agenda_item', columnNames: ['agendaItemId'], referencedColumnNames: ['id'] },
    { target: 'case_file', columnNames: ['caseFileId'], referencedColumnNames: ['id'] },
    { target: 'committee', columnNames: ['committeeId'], referencedColumnNames: ['id'] },
    { target: 'organisation', columnNames: ['organisationId'], referencedColumnNames: ['id'] },
    { target: 'account', columnNames: ['assigneeId'], referencedColumnNames: ['id'] },
    { target: 'account', columnNames: ['askedBy'], referencedColumnNames: ['id'] },
    { target: 'account', columnNames: ['givenBy'], referencedColumnNames: ['id'] },
    { target: 'account', columnNames: ['answeredBy'], referencedColumnNames: ['id'] },
  ],
  indices: [{ columns: ['committeeId', 'organisationId'] }, { columns: ['agendaItemId'] }, { columns: ['caseFileId'] }],
});
