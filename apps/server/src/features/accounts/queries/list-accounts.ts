import { Injectable } from '@nestjs/common';
import type { AccountView } from '@passerelle/contracts';
import { mayRunInstance } from '@passerelle/domain';
import { AccountRepository } from '../../../model/accounts/account.repository.js';
import { CommitteeRepository } from '../../../model/committees/committee.repository.js';
import { MembershipRepository } from '../../../model/memberships/membership.repository.js';
import { ViewerRepository } from '../../../model/memberships/viewer.repository.js';
import { CurrentSignIn } from '../../../model/sign-ins/current-sign-in.js';
import type { Tx } from '../../../platform/database/tx.js';
import { refuse } from '../../../platform/refused.js';
import { presentAccount } from '../account.view.js';

/** The accounts of the instance, their committees and the number of their sign-ins; of no case, not even a figure. */
@Injectable()
export class ListAccounts {
  constructor(
    private readonly viewers: ViewerRepository,
    private readonly accounts: AccountRepository,
    private readonly memberships: MembershipRepository,
    private readonly committees: CommitteeRepository,
    private readonly signIns: CurrentSignIn,
  ) {}

  async execute(tx: Tx): Promise<AccountView[]> {
    const viewer = await this.viewers.get(tx);
    if (!mayRunInstance(viewer)) refuse('not-allowed');
    const accounts = await this.accounts.all(tx);
    const held = await this.memberships.all(tx);
    const nameOf = new Map((await this.committees.all(tx)).map(({ id, name }) => [id, name]));
    const signIns = await this.signIns.ofAccounts(
      tx,
      accounts.map(({ id }) => id),
    );
    await tx.audit({ action: 'accounts.list' });
    return accounts.map((account) => {
      const committeeIds = new Set(held.flatMap((one) => (one.accountId === account.id ? [one.committeeId] : [])));
      const committees = [...committeeIds].flatMap((id) => nameOf.get(id) ?? []);
      const count = signIns.filter(({ accountId }) => accountId === account.id).length;
      return presentAccount(account, { committees, signIns: count }, viewer);
    });
  }
}
