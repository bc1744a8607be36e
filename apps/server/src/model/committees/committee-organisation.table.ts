import { EntitySchema } from 'typeorm';

/** An organisation of a committee. */
export interface CommitteeOrganisation {
  committeeId: string;
  organisationId: string;
}

export const COMMITTEE_ORGANISATION_TABLE = new EntitySchema<CommitteeOrganisation>({
  name: 'committee_organisation',
  columns: {
    committeeId: { type: 'uuid', primary: true },
    organisationId: { type: 'uuid', primary: true },
  },
  foreignKeys: [
    { target: 'committee', columnNames: ['committeeId'], referencedColumnNames: ['id'] },
    { target: 'organisation', columnNames: ['organisationId'], referencedColumnNames: ['id'] },
  ],
});
