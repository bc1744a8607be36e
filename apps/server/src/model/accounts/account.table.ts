import type { Account } from '@passerelle/domain';
import { EntitySchema } from 'typeorm';

export const ACCOUNT_TABLE = new EntitySchema<Account>({
  name: 'account',
  columns: {
    id: { type: 'uuid', primary: true },
    /** In lower case, so that one address is one account. */
    email: { type: 'text' },
    name: { type: 'text' },
    administrator: { type: 'boolean' },
    deactivatedAt: { type: 'timestamptz', nullable: true },
  },
  indices: [{ columns: ['email'], unique: true }],
});
