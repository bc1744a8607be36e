import { Injectable } from '@nestjs/common';
import { mayChangeAccount, mayRunInstance, type Account, type Viewer } from '@passerelle/domain';
import { AccountRepository } from '../../model/accounts/account.repository.js';
import { ViewerRepository } from '../../model/memberships/viewer.repository.js';
import type { Tx } from '../../platform/database/tx.js';
import { refuse } from '../../platform/refused.js';

/** Who may load an account that is changed. */
@Injectable()
export class AccountAdmin {
  constructor(
    private readonly viewers: ViewerRepository,
    private readonly accounts: AccountRepository,
  ) {}

  /**
   * Locks the accounts of the viewer and of the other one, in one order, then loads the viewer: of two administrators
   * who end each other's rights at the same time, the second has none left.
   */
  async lock(tx: Tx, accountId: string): Promise<{ viewer: Viewer; account: Account }> {
    if (!mayRunInstance(await this.viewers.get(tx))) refuse('not-allowed');
    const own = tx.actor.kind === 'member' ? tx.actor.accountId : accountId;
    for (const id of [...new Set([own, accountId])].sort()) await this.accounts.lock(tx, id);
    const viewer = await this.viewers.get(tx);
    const [account = refuse('not-found')] = await this.accounts.ofIds(tx, [accountId]);
    if (!mayChangeAccount(viewer, account)) refuse('not-allowed');
    return { viewer, account };
  }
}
