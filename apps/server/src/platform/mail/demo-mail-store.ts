import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Work } from '../database/transaction.js';
import { DEMO_MAIL_TABLE, type DemoMail } from './demo-mail.table.js';
import type { Mail, Mailer } from './mailer.js';

/** Keeps mails for the page of the demo; the last hundred are shown. */
@Injectable()
export class DemoMailStore implements Mailer {
  async send(work: Work, mail: Mail): Promise<void> {
    await work.manager.insert(DEMO_MAIL_TABLE, {
      id: randomUUID(),
      recipient: mail.to,
      subject: mail.subject,
      text: mail.text,
      sentAt: work.now,
    });
  }

  async list(work: Work): Promise<DemoMail[]> {
    return work.manager.find(DEMO_MAIL_TABLE, { order: { sentAt: 'DESC' }, take: 100 });
  }
}
