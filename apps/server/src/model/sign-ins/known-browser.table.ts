import { EntitySchema } from 'typeorm';

/** A browser in which an account has signed in. A browser that several members share has a row for each. */
export interface KnownBrowser {
  /** SHA-256 of the cookie. */
  cookieDigest: string;
  accountId: string;
  /** The last time. */
  signedInAt: Date;
}

export const KNOWN_BROWSER_TABLE = new EntitySchema<KnownBrowser>({
  name: 'known_browser',
  columns: {
    cookieDigest: { type: 'text', primary: true },
    accountId: { type: 'uuid', primary: true },
    signedInAt: { type: 'timestamptz' },
  },
  foreignKeys: [{ target: 'account', columnNames: ['accountId'], referencedColumnNames: ['id'] }],
  indices: [{ columns: ['accountId', 'signedInAt'] }],
});
