import { randomUUID } from 'node:crypto';
import MailComposer from 'nodemailer/lib/mail-composer';
import type { Tx } from '../database/tx.js';
import { withoutContent, type Log } from '../log.js';
import type { Mail, Mailer } from './mailer.js';
import { speakSmtp } from './smtp-dialogue.js';

/** Sends by SMTP. */
export class SmtpMailer implements Mailer {
  constructor(
    private readonly smtpUrl: string,
    private readonly from: string,
    private readonly log: Log,
  ) {}

  send(tx: Tx, mail: Mail): Promise<void> {
    tx.afterCommit.push(() => {
      this.deliver(mail, randomUUID()).catch((error: unknown) => {
        this.log.error({ error: withoutContent(error) }, 'a mail was not sent');
      });
    });
    return Promise.resolve();
  }

  async deliver(mail: Mail, messageId: string): Promise<void> {
    const composed = new MailComposer({
      from: this.from,
      to: mail.to,
      subject: mail.subject,
      text: mail.text,
      messageId: `<${messageId}@${this.from.slice(this.from.indexOf('@') + 1)}>`,
      ...(mail.calendar ? { icalEvent: { method: 'REQUEST', content: mail.calendar } } : {}),
    });
    await speakSmtp(this.smtpUrl, { from: this.from, to: mail.to }, await composed.compile().build());
  }
}
