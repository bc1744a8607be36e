import { EntitySchema } from 'typeorm';

/** A mail of the demo, shown on its page instead of being sent. */
export interface DemoMail {
  id: string;
  recipient: string;
  subject: string;
  text: string;
  sentAt: Date;
}

export const DEMO_MAIL_TABLE = new EntitySchema<DemoMail>({
  name: 'demo_mail',
  columns: {
    id: { type: 'uuid', primary: true },
    recipient: { type: 'text' },
    subject: { type: 'text' },
    text: { type: 'text' },
    sentAt: { type: 'timestamptz' },
  },
});
