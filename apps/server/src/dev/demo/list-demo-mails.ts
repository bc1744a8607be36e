import { Injectable } from '@nestjs/common';
import type { DemoMailView } from '@passerelle/contracts';
import { Transaction } from '../../platform/database/transaction.js';
import { DemoMailStore } from '../../platform/mail/demo-mail-store.js';
import { DEMO_MAIL_DOMAIN } from './demo-accounts.js';

/** The mails of the demo, which are never sent. */
@Injectable()
export class ListDemoMails {
  constructor(
    private readonly transaction: Transaction,
    private readonly mails: DemoMailStore,
  ) {}

  execute(): Promise<DemoMailView[]> {
    return this.transaction.run({ kind: 'visitor' }, async (tx) => {
      const mails = await this.mails.list(tx);
      await tx.audit({ action: 'demo.list-mails' });
      // A link of a person outside the demo is never shown, whatever the configuration.
      const shown = mails.filter(({ recipient }) => recipient.endsWith(`@${DEMO_MAIL_DOMAIN}`));
      return shown.map(({ id, recipient, subject, text, sentAt }) => ({
        id,
        to: recipient,
        subject,
        text,
        sentAt: sentAt.toISOString(),
      }));
    });
  }
}
