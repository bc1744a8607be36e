import { AGE_BANDS, CASE_STATUSES, MOMENTS, type CaseFile } from '@passerelle/domain';
import { EntitySchema } from 'typeorm';

/** A case file as stored: what tells somebody's life is sealed with the key of the case. */
export type CaseFileRow = Omit<CaseFile, 'reason' | 'words' | 'audience' | 'barriers'> & {
  reason: Buffer;
  words: Buffer | null;
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
    agreementAt: { type: 'timestamptz', nullable: true },
    agreementBy: { type: 'uuid', nullable: true },
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
  ],
  indices: [{ columns: ['committeeId', 'reference'], unique: true }],
});
