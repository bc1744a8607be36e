import { Inject, Injectable } from '@nestjs/common';
import { removeAdministration } from '@passerelle/domain';
import { AccountRepository } from '../../../model/accounts/account.repository.js';
import type { Tx } from '../../../platform/database/tx.js';
import { MAILER, type Mailer } from '../../../platform/mail/mailer.js';
import { accepted } from '../../../platform/refused.js';
import { AccountAdmin } from '../account-admin.js';
import { administrationEndedMail } from '../administration-ended-mail.js';

/** An administrator runs the instance no more, and is told by mail. The memberships of the account stay. */
@Injectable()
export class RemoveAdministration {
  constructor(
    private readonly admin: AccountAdmin,
    private readonly accounts: AccountRepository,
    @Inject(MAILER) private readonly mailer: Mailer,
  ) {}

  async execute(tx: Tx, { accountId }: { accountId: string }): Promise<void> {
    const { viewer, account } = await this.admin.lock(tx, accountId);

    const removed = accepted(removeAdministration(account));

    await this.accounts.save(tx, removed);
    await this.mailer.send(tx, administrationEndedMail(account.email, viewer.name));

    await tx.audit({ action: 'accounts.remove-administration', subjectId: accountId });
    tx.announceAfterCommit({ accountId }, { kind: 'access', id: accountId });
  }
}
