import { createTransport, type Transporter } from 'nodemailer';
import type { Work } from '../database/transaction.js';
import type { Log } from '../log.js';
import type { Mail, Mailer } from './mailer.js';

/** Sends by SMTP, once the transaction that asked for it is committed. */
export class SmtpMailer implements Mailer {
  private readonly transport: Transporter;

  constructor(
    smtpUrl: string,
    private readonly from: string,
    private readonly log: Log,
  ) {
    this.transport = createTransport(smtpUrl);
  }

  send(work: Work, mail: Mail): Promise<void> {
    const message = {
      from: this.from,
      to: mail.to,
      subject: mail.subject,
      text: mail.text,
      ...(mail.calendar ? { icalEvent: { method: 'REQUEST', content: mail.calendar } } : {}),
    };
    work.afterCommit.push(() => {
      this.transport.sendMail(message).catch((error: unknown) => {
        this.log.error({ error: error instanceof Error ? error.name : 'unknown' }, 'a mail was not sent');
      });
    });
    return Promise.resolve();
  }
}
