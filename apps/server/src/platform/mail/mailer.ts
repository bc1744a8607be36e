import type { Tx } from '../database/tx.js';

/** A mail. Neither its subject nor its preview ever names a person or says what was written. */
export interface Mail {
  to: string;
  subject: string;
  text: string;
  /** An event for the recipient's calendar. */
  calendar?: string;
}

/** The mail has not been delivered, and it may be sent again. Its message holds codes only. */
export class MailNotSent extends Error {
  override readonly name = 'MailNotSent';

  constructor(readonly code: string) {
    super(code);
  }
}

/** Sends mail: by SMTP, or to a page of the demo. Two implementations, so this is a port. */
export interface Mailer {
  /** Sends once `work` is committed, tries once, and nothing awaits it: for a link that can be asked for again. */
  send(tx: Tx, mail: Mail): Promise<void>;
  /**
   * Sends now. Refuses with `MailNotSent` when the mail surely did not leave; any other failure means that it is
   * unknown. For `MailOnce`, which remembers.
   */
  deliver(mail: Mail, messageId: string): Promise<void>;
}

export const MAILER = Symbol('mailer');
