import { EntitySchema } from 'typeorm';

/** A member signed in, in one browser. The row is deleted when they sign out. */
export interface SignInRow {
  id: string;
  /** SHA-256 of the cookie. */
  cookieDigest: string;
  accountId: string;
  startedAt: Date;
  lastUsedAt: Date;
}

export const SIGN_IN_TABLE = new EntitySchema<SignInRow>({
  name: 'sign_in',
  columns: {
    id: { type: 'uuid', primary: true },
    cookieDigest: { type: 'text' },
    accountId: { type: 'uuid' },
    startedAt: { type: 'timestamptz' },
    lastUsedAt: { type: 'timestamptz' },
  },
  foreignKeys: [{ target: 'account', columnNames: ['accountId'], referencedColumnNames: ['id'] }],
  indices: [{ columns: ['cookieDigest'], unique: true }, { columns: ['accountId'] }],
});
