import { EntitySchema } from 'typeorm';

/** The key of one subject, wrapped by the master key. Destroying the row makes everything sealed with it unreadable. */
export interface SealKey {
  subjectId: string;
  wrapped: Buffer;
}

export const SEAL_KEY_TABLE = new EntitySchema<SealKey>({
  name: 'seal_key',
  columns: {
    subjectId: { type: 'uuid', primary: true },
    wrapped: { type: 'bytea' },
  },
});
