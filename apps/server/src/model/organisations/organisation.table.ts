import { ORGANISATION_KINDS, type Organisation } from '@passerelle/domain';
import { EntitySchema } from 'typeorm';

export const ORGANISATION_TABLE = new EntitySchema<Organisation>({
  name: 'organisation',
  columns: {
    id: { type: 'uuid', primary: true },
    name: { type: 'text' },
    kind: { type: 'enum', enum: ORGANISATION_KINDS, enumName: 'organisation_kind' },
    siret: { type: 'text', nullable: true },
    mergedIntoId: { type: 'uuid', nullable: true },
    demo: { type: 'boolean' },
  },
  foreignKeys: [{ target: 'organisation', columnNames: ['mergedIntoId'], referencedColumnNames: ['id'] }],
});
