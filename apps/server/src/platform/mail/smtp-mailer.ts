import { randomUUID } from 'node:crypto';
import MailComposer from 'nodemailer/lib/mail-composer';
import type { Work } from '../database/transaction.js';
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

  send(work: Work, mail: Mail): Promise<void> {
    work.afterCommit.push(() => {
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
