import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../platform/database/tx.js';
import { AccountAdmin } from '../account-admin.js';
import { EndSignIns } from '../end-sign-ins.js';

/** Ends every sign-in of an account, which may sign in again by its mailbox: for a telephone that was lost. */
@Injectable()
export class CloseAccountSignIns {
  constructor(
    private readonly admin: AccountAdmin,
    private readonly signIns: EndSignIns,
  ) {}

  async execute(tx: Tx, { accountId }: { accountId: string }): Promise<void> {
    await this.admin.lock(tx, accountId);

    await this.signIns.execute(tx, accountId);

    await tx.audit({ action: 'accounts.close-sign-ins', subjectId: accountId });
  }
}
