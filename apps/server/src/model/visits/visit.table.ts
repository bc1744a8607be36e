import type { Visit } from '@passerelle/domain';
import { EntitySchema } from 'typeorm';

export const VISIT_TABLE = new EntitySchema<Visit>({
  name: 'visit',
  columns: {
    accountId: { type: 'uuid', primary: true },
    committeeId: { type: 'uuid', primary: true },
    lastEndedAt: { type: 'timestamptz', nullable: true },
    lastSeenAt: { type: 'timestamptz' },
  },
  foreignKeys: [
    { target: 'account', columnNames: ['accountId'], referencedColumnNames: ['id'] },
    { target: 'committee', columnNames: ['committeeId'], referencedColumnNames: ['id'] },
  ],
});
