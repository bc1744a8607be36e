import { Injectable } from '@nestjs/common';
import { reactivateAccount } from '@passerelle/domain';
import { AccountRepository } from '../../../model/accounts/account.repository.js';
import { MembershipRepository } from '../../../model/memberships/membership.repository.js';
import type { Tx } from '../../../platform/database/tx.js';
import { AccountAdmin } from '../account-admin.js';

/** An account signs in again as before, with the memberships that it kept. */
@Injectable()
export class ReactivateAccount {
  constructor(
    private readonly admin: AccountAdmin,
    private readonly accounts: AccountRepository,
    private readonly memberships: MembershipRepository,
  ) {}

  async execute(tx: Tx, { accountId }: { accountId: string }): Promise<void> {
    const { account } = await this.admin.lock(tx, accountId);

    const active = reactivateAccount(account);
    if (active === account) return;

    await this.accounts.save(tx, active);

    await tx.audit({ action: 'accounts.reactivate', subjectId: accountId });
    for (const { committeeId } of await this.memberships.ofAccount(tx, accountId)) {
      tx.announceAfterCommit({ committeeId }, { kind: 'committee', id: committeeId });
    }
  }
}
