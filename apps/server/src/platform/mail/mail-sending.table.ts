import { EntitySchema } from 'typeorm';

export const MAIL_SENDING_STATES = ['claimed', 'sent'] as const;

/** A mail that leaves once. Claimed before the mail server is spoken to, and sent once that server has taken it. */
export interface MailSending {
  /** What is sent and to whom, by ids: `letters/<letter>/<account>`. */
  key: string;
  state: (typeof MAIL_SENDING_STATES)[number];
  at: Date;
}

export const MAIL_SENDING_TABLE = new EntitySchema<MailSending>({
  name: 'mail_sending',
  columns: {
    key: { type: 'text', primary: true },
    state: { type: 'enum', enum: MAIL_SENDING_STATES, enumName: 'mail_sending_state' },
    at: { type: 'timestamptz' },
  },
});
