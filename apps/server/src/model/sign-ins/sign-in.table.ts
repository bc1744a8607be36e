import { EntitySchema } from 'typeorm';

/** A member signed in, in one browser. The row is deleted when they sign out. */
export interface SignInRow {
  id: string;
  /** SHA-256 of the cookie. */
  cookieDigest: string;
  accountId: string;
  startedAt: Date;
  lastUsedAt: Date;
  /** The kind of browser and of device in which it began; null when it did not say. */
  browser: string | null;
  system: string | null;
}

export const SIGN_IN_TABLE = new EntitySchema<SignInRow>({
  name: 'sign_in',
  columns: {
    id: { type: 'uuid', primary: true },
    cookieDigest: { type: 'text' },
    accountId: { type: 'uuid' },
    startedAt: { type: 'timestamptz' },
    lastUsedAt: { type: 'timestamptz' },
    browser: { type: 'text', nullable: true },
    system: { type: 'text', nullable: true },
  },
  foreignKeys: [{ target: 'account', columnNames: ['accountId'], referencedColumnNames: ['id'] }],
  indices: [{ columns: ['cookieDigest'], unique: true }, { columns: ['accountId'] }],
});
