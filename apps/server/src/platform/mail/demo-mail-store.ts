import { createHash, randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Tx } from '../database/tx.js';
import { Transaction } from '../database/transaction.js';
import { DEMO_MAIL_TABLE, type DemoMail } from './demo-mail.table.js';
import { MailNotSent, type Mail, type Mailer } from './mailer.js';

/** Keeps mails for the page of the demo; the last hundred are shown. */
@Injectable()
export class DemoMailStore implements Mailer {
  constructor(private readonly transaction: Transaction) {}

  async send(tx: Tx, mail: Mail): Promise<void> {
    await this.keep(tx, mail, randomUUID());
  }

  async deliver(mail: Mail, messageId: string): Promise<void> {
    const actor = { kind: 'job', purpose: 'mail.demo' } as const;
    try {
      await this.transaction.run(actor, (tx) => this.keep(tx, mail, idOf(messageId)));
    } catch {
      // Kept or not, the same mail kept again is the same row.
      throw new MailNotSent('database');
    }
  }

  async list(tx: Tx): Promise<DemoMail[]> {
    return tx.manager.find(DEMO_MAIL_TABLE, { order: { sentAt: 'DESC' }, take: 100 });
  }

  private async keep(tx: Tx, mail: Mail, id: string): Promise<void> {
    const row = { id, recipient: mail.to, subject: mail.subject, text: mail.text, sentAt: tx.now };
    await tx.manager.createQueryBuilder().insert().into(DEMO_MAIL_TABLE).values(row).orIgnore().execute();
  }
}

/** One id a message, so that the same message is the same row. */
function idOf(messageId: string): string {
  const hex = createHash('sha256').update(messageId).digest('hex');
  // RFC 9562, version 8: any other id fails the check of what leaves.
  const digest = `${hex.slice(0, 12)}8${hex.slice(13, 16)}8${hex.slice(17)}`;
  return [8, 12, 16, 20, 32].map((end, index, ends) => digest.slice(ends[index - 1] ?? 0, end)).join('-');
}
