import { EntitySchema } from 'typeorm';

/** A person, known by nothing but an opaque id. A case file is a person seen by one committee. */
export interface Person {
  id: string;
  createdAt: Date;
}

export const PERSON_TABLE = new EntitySchema<Person>({
  name: 'person',
  columns: {
    id: { type: 'uuid', primary: true },
    createdAt: { type: 'timestamptz' },
  },
});
