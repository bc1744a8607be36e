import { EntitySchema } from 'typeorm';

/** A link that was mailed. One row for unknown addresses too, so that both cost the same and count the same. */
export interface SignInLink {
  id: string;
  /** SHA-256 of the token: what the database holds opens nothing. */
  tokenDigest: string;
  /** SHA-256 of the cookies of the browsers that asked: several, once a mailbox has received enough links. */
  browserDigests: string[];
  /** SHA-256 of the e-mail address, in lower case. */
  emailDigest: string;
  /** True when a browser asked that the account of the mailbox knows. */
  fromKnown: boolean;
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
    browserDigests: { type: 'text', array: true },
    emailDigest: { type: 'text' },
    fromKnown: { type: 'boolean' },
    accountId: { type: 'uuid', nullable: true },
    askedAt: { type: 'timestamptz' },
    usedAt: { type: 'timestamptz', nullable: true },
  },
  foreignKeys: [{ target: 'account', columnNames: ['accountId'], referencedColumnNames: ['id'] }],
  indices: [
    { columns: ['tokenDigest'], unique: true },
    { columns: ['emailDigest', 'askedAt'] },
    { columns: ['askedAt'] },
  ],
});
