import type { Work } from '../database/transaction.js';

/** A mail. Neither its subject nor its preview ever names a person or a case. */
export interface Mail {
  to: string;
  subject: string;
  text: string;
  /** An event for the recipient's calendar. */
  calendar?: string;
}

/** Sends mail: by SMTP, or to a page of the demo. Two implementations, so this is a port. */
export interface Mailer {
  send(work: Work, mail: Mail): Promise<void>;
}

export const MAILER = Symbol('mailer');
