import { ROLES, type Membership } from '@passerelle/domain';
import { EntitySchema } from 'typeorm';

export const MEMBERSHIP_TABLE = new EntitySchema<Membership>({
  name: 'membership',
  columns: {
    id: { type: 'uuid', primary: true },
    accountId: { type: 'uuid' },
    committeeId: { type: 'uuid' },
    organisationId: { type: 'uuid' },
    role: { type: 'enum', enum: ROLES, enumName: 'member_role' },
    endedAt: { type: 'timestamptz', nullable: true },
  },
  foreignKeys: [
    { target: 'account', columnNames: ['accountId'], referencedColumnNames: ['id'] },
    {
      target: 'committee_organisation',
      columnNames: ['committeeId', 'organisationId'],
      referencedColumnNames: ['committeeId', 'organisationId'],
    },
  ],
  indices: [
    { columns: ['accountId', 'committeeId', 'organisationId', 'role'], unique: true, where: '"ended_at" is null' },
    { columns: ['committeeId'] },
  ],
});
