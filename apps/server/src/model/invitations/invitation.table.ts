import { INVITATION_AGREEMENTS, ROLES, type Invitation } from '@passerelle/domain';
import { EntitySchema } from 'typeorm';

export const INVITATION_TABLE = new EntitySchema<Invitation>({
  name: 'invitation',
  columns: {
    id: { type: 'uuid', primary: true },
    tokenDigest: { type: 'text' },
    /** In lower case, as that of an account. */
    email: { type: 'text' },
    committeeId: { type: 'uuid', nullable: true },
    organisationId: { type: 'uuid', nullable: true },
    role: { type: 'enum', enum: ROLES, enumName: 'member_role', nullable: true },
    administrator: { type: 'boolean' },
    replacesMembershipId: { type: 'uuid', nullable: true },
    invitedBy: { type: 'uuid', nullable: true },
    invitedAt: { type: 'timestamptz' },
    expiresAt: { type: 'timestamptz' },
    usedAt: { type: 'timestamptz', nullable: true },
    withdrawnAt: { type: 'timestamptz', nullable: true },
    agreement: { type: 'enum', enum: INVITATION_AGREEMENTS, enumName: 'invitation_agreement' },
    agreementBy: { type: 'uuid', nullable: true },
    agreementAt: { type: 'timestamptz', nullable: true },
    sentAt: { type: 'timestamptz', array: true },
    mailedAt: { type: 'timestamptz', nullable: true },
    mailFailedAt: { type: 'timestamptz', nullable: true },
  },
  foreignKeys: [
    {
      target: 'committee_organisation',
      columnNames: ['committeeId', 'organisationId'],
      referencedColumnNames: ['committeeId', 'organisationId'],
    },
    { target: 'membership', columnNames: ['replacesMembershipId'], referencedColumnNames: ['id'] },
    { target: 'account', columnNames: ['invitedBy'], referencedColumnNames: ['id'] },
    { target: 'account', columnNames: ['agreementBy'], referencedColumnNames: ['id'] },
  ],
  checks: [
    {
      name: 'invitation_of_seat_or_administrator',
      expression: `"administrator" = ("committee_id" is null)
        and ("committee_id" is null) = ("organisation_id" is null) and ("committee_id" is null) = ("role" is null)`,
    },
  ],
  indices: [{ columns: ['tokenDigest'], unique: true }, { columns: ['committeeId'] }],
});
