import { createHash, randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Transaction, type Work } from '../database/transaction.js';
import { DEMO_MAIL_TABLE, type DemoMail } from './demo-mail.table.js';
import { MailNotSent, type Mail, type Mailer } from './mailer.js';

/** Keeps mails for the page of the demo; the last hundred are shown. */
@Injectable()
export class DemoMailStore implements Mailer {
  constructor(private readonly transaction: Transaction) {}

  async send(work: Work, mail: Mail): Promise<void> {
    await this.keep(work, mail, randomUUID());
  }

  async deliver(mail: Mail, messageId: string): Promise<void> {
    const actor = { kind: 'job', purpose: 'mail.demo' } as const;
    try {
      await this.transaction.run(actor, (work) => this.keep(work, mail, idOf(messageId)));
    } catch {
      // Kept or not, the same mail kept again is the same row.
      throw new MailNotSent('database');
    }
  }

  async list(work: Work): Promise<DemoMail[]> {
    return work.manager.find(DEMO_MAIL_TABLE, { order: { sentAt: 'DESC' }, take: 100 });
  }

  private async keep(work: Work, mail: Mail, id: string): Promise<void> {
    const row = { id, recipient: mail.to, subject: mail.subject, text: mail.text, sentAt: work.now };
    await work.manager.createQueryBuilder().insert().into(DEMO_MAIL_TABLE).values(row).orIgnore().execute();
  }
}

/** One id a message, so that the same message is the same row. */
function idOf(messageId: string): string {
  const hex = createHash('sha256').update(messageId).digest('hex');
  // RFC 9562, version 8: any other id is no id for whoever checks what leaves.
  const digest = `${hex.slice(0, 12)}8${hex.slice(13, 16)}8${hex.slice(17)}`;
  return [8, 12, 16, 20, 32].map((end, index, ends) => digest.slice(ends[index - 1] ?? 0, end)).join('-');
}
