import { AGE_BANDS, CASE_STATUSES, MOMENTS, type CaseFile } from '@passerelle/domain';
import { EntitySchema } from 'typeorm';

/** A case file as stored: what reveals a person's life is sealed with the key of the case. */
export type CaseFileRow = Omit<CaseFile, 'reason' | 'words' | 'wish' | 'summary' | 'audience' | 'barriers'> & {
  reason: Buffer;
  words: Buffer | null;
  wish: Buffer | null;
  summary: Buffer | null;
  audience: Buffer | null;
  barriers: Buffer;
};

export const CASE_FILE_TABLE = new EntitySchema<CaseFileRow>({
  name: 'case_file',
  columns: {
    id: { type: 'uuid', primary: true },
    personId: { type: 'uuid' },
    committeeId: { type: 'uuid' },
    reference: { type: 'text' },
    label: { type: 'text', nullable: true },
    territory: { type: 'text' },
    commune: { type: 'text', nullable: true },
    ageBand: { type: 'enum', enum: AGE_BANDS, enumName: 'age_band' },
    audience: { type: 'bytea', nullable: true },
    moment: { type: 'enum', enum: MOMENTS, enumName: 'moment' },
    status: { type: 'enum', enum: CASE_STATUSES, enumName: 'case_status' },
    prescriberOrganisationId: { type: 'uuid' },
    providerOrganisationId: { type: 'uuid', nullable: true },
    barriers: { type: 'bytea' },
    reason: { type: 'bytea' },
    words: { type: 'bytea', nullable: true },
    wish: { type: 'bytea', nullable: true },
    wordsAt: { type: 'timestamptz', nullable: true },
    wordsBy: { type: 'uuid', nullable: true },
    summary: { type: 'bytea', nullable: true },
    summaryAt: { type: 'timestamptz', nullable: true },
    summaryBy: { type: 'uuid', nullable: true },
    pathReferentId: { type: 'uuid', nullable: true },
    lastContactOn: { type: 'date', nullable: true },
    agreementGivenOn: { type: 'date', nullable: true },
    agreementAt: { type: 'timestamptz', nullable: true },
    agreementBy: { type: 'uuid', nullable: true },
    agreementPurposes: { type: 'text', array: true },
    agreementWithdrawnAt: { type: 'timestamptz', nullable: true },
    agreementWithdrawnBy: { type: 'uuid', nullable: true },
    importId: { type: 'uuid', nullable: true },
    version: { type: 'int' },
    createdAt: { type: 'timestamptz' },
  },
  foreignKeys: [
    { target: 'person', columnNames: ['personId'], referencedColumnNames: ['id'] },
    { target: 'committee', columnNames: ['committeeId'], referencedColumnNames: ['id'] },
    {
      target: 'committee_organisation',
      columnNames: ['committeeId', 'prescriberOrganisationId'],
      referencedColumnNames: ['committeeId', 'organisationId'],
    },
    {
      target: 'committee_organisation',
      columnNames: ['committeeId', 'providerOrganisationId'],
      referencedColumnNames: ['committeeId', 'organisationId'],
    },
    { target: 'account', columnNames: ['agreementBy'], referencedColumnNames: ['id'] },
    { target: 'account', columnNames: ['agreementWithdrawnBy'], referencedColumnNames: ['id'] },
    { target: 'account', columnNames: ['wordsBy'], referencedColumnNames: ['id'] },
    { target: 'account', columnNames: ['summaryBy'], referencedColumnNames: ['id'] },
    { target: 'account', columnNames: ['pathReferentId'], referencedColumnNames: ['id'] },
    { target: 'case_import', columnNames: ['importId'], referencedColumnNames: ['id'] },
  ],
  indices: [
    { columns: ['committeeId', 'reference'], unique: true },
    { columns: ['pathReferentId'] },
    { columns: ['importId'] },
  ],
});
