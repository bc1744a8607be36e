import { EntitySchema } from 'typeorm';

/** A link that was asked for. One row for unknown addresses too, so that both cost the same and count the same. */
export interface SignInLink {
  id: string;
  /** SHA-256 of the token: what the database holds opens nothing. */
  tokenDigest: string;
  /** SHA-256 of the cookie of the browser that asked. */
  browserDigest: string;
  /** SHA-256 of the e-mail address, in lower case. */
  emailDigest: string;
  /** SHA-256 of the network address. */
  addressDigest: string;
  /** Null when the address has no account: that link was never sent. */
  accountId: string | null;
  askedAt: Date;
  usedAt: Date | null;
}

export const SIGN_IN_LINK_TABLE = new EntitySchema<SignInLink>({
  name: 'sign_in_link',
  columns: {
    id: { type: 'uuid', primary: true },
    tokenDigest: { type: 'text' },
    browserDigest: { type: 'text' },
    emailDigest: { type: 'text' },
    addressDigest: { type: 'text' },
    accountId: { type: 'uuid', nullable: true },
    askedAt: { type: 'timestamptz' },
    usedAt: { type: 'timestamptz', nullable: true },
  },
  foreignKeys: [{ target: 'account', columnNames: ['accountId'], referencedColumnNames: ['id'] }],
  indices: [
    { columns: ['tokenDigest'], unique: true },
    { columns: ['emailDigest', 'askedAt'] },
    { columns: ['addressDigest', 'askedAt'] },
    { columns: ['askedAt'] },
  ],
});
