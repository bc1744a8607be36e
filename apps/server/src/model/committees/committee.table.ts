import { COMMITTEE_KINDS, type Committee } from '@passerelle/domain';
import { EntitySchema } from 'typeorm';

export const COMMITTEE_TABLE = new EntitySchema<Committee>({
  name: 'committee',
  columns: {
    id: { type: 'uuid', primary: true },
    name: { type: 'text' },
    kind: { type: 'enum', enum: COMMITTEE_KINDS, enumName: 'committee_kind' },
    territory: { type: 'text' },
    timeZone: { type: 'text' },
    demo: { type: 'boolean' },
  },
});
