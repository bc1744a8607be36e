import { AGENDA_ITEM_STATUSES, GENERAL_POINT_KINDS, type AgendaItem, type CaseItem } from '@passerelle/domain';
import { EntitySchema } from 'typeorm';

type Common = Omit<CaseItem, 'kind' | 'caseFileId' | 'reason' | 'question' | 'missing'>;

/** As stored: what people wrote is sealed, with the key of the case, or with the point's own. */
export type AgendaItemRow = Common & {
  kind: AgendaItem['kind'];
  missing: Buffer | null;
  /** The three of a case. */
  caseFileId: string | null;
  reason: Buffer | null;
  question: Buffer | null;
  /** The two of a general point. */
  title: Buffer | null;
  organisationId: string | null;
};

/** When an item took the status that it has, and who gave it. Unknown until the first change. */
export interface StatusStamp {
  statusAt: Date | null;
  statusBy: string | null;
}

export const AGENDA_ITEM_TABLE = new EntitySchema<AgendaItemRow & StatusStamp>({
  name: 'agenda_item',
  columns: {
    id: { type: 'uuid', primary: true },
    meetingId: { type: 'uuid' },
    kind: { type: 'enum', enum: ['case', ...GENERAL_POINT_KINDS], enumName: 'agenda_item_kind' },
    caseFileId: { type: 'uuid', nullable: true },
    title: { type: 'bytea', nullable: true },
    organisationId: { type: 'uuid', nullable: true },
    status: { type: 'enum', enum: AGENDA_ITEM_STATUSES, enumName: 'agenda_item_status' },
    // Keys are compared by bytes, whatever the language of the database.
    position: { type: 'text', nullable: true, collation: 'C' },
    minutes: { type: 'int' },
    proposedBy: { type: 'uuid' },
    proposedAt: { type: 'timestamptz' },
    reason: { type: 'bytea', nullable: true },
    question: { type: 'bytea', nullable: true },
    missing: { type: 'bytea', nullable: true },
    missingFromOrganisationId: { type: 'uuid', nullable: true },
    carriedFromItemId: { type: 'uuid', nullable: true },
    movedBy: { type: 'uuid', nullable: true },
    movedAt: { type: 'timestamptz', nullable: true },
    secondsSpent: { type: 'int' },
    version: { type: 'int' },
    // Read by the home page alone, and no part of the item.
    statusAt: { type: 'timestamptz', nullable: true, select: false },
    statusBy: { type: 'uuid', nullable: true, select: false },
  },
  foreignKeys: [
    { target: 'meeting', columnNames: ['meetingId'], referencedColumnNames: ['id'] },
    { target: 'case_file', columnNames: ['caseFileId'], referencedColumnNames: ['id'] },
    { target: 'account', columnNames: ['proposedBy'], referencedColumnNames: ['id'] },
    { target: 'account', columnNames: ['statusBy'], referencedColumnNames: ['id'] },
    { target: 'organisation', columnNames: ['missingFromOrganisationId'], referencedColumnNames: ['id'] },
    { target: 'organisation', columnNames: ['organisationId'], referencedColumnNames: ['id'] },
  ],
  checks: [
    {
      name: 'agenda_item_is_case_or_point',
      expression: `case when "kind" = 'case'
        then "case_file_id" is not null and "reason" is not null and "question" is not null
          and "title" is null and "organisation_id" is null
        else "case_file_id" is null and "reason" is null and "question" is null and "title" is not null
        end`,
    },
  ],
  indices: [
    { columns: ['caseFileId'] },
    // The same case is once on the agenda of a meeting, unless its proposal was withdrawn.
    { columns: ['meetingId', 'caseFileId'], unique: true, where: `"status" <> 'withdrawn'` },
    // An item waits for one next meeting only.
    { columns: ['carriedFromItemId'], unique: true },
  ],
});
