import { Injectable } from '@nestjs/common';
import type { Membership, Viewer } from '@passerelle/domain';
import type { Tx } from '../../platform/database/tx.js';
import { refuse } from '../../platform/refused.js';
import { ACCOUNT_TABLE } from '../accounts/account.table.js';
import { MEMBERSHIP_TABLE } from './membership.table.js';

/** The viewer, with the memberships held at this moment: rights are judged on nothing older. */
@Injectable()
export class ViewerRepository {
  /** The member who acts in this transaction. */
  async get(tx: Tx): Promise<Viewer> {
    const viewer = tx.actor.kind === 'member' ? await this.ofAccount(tx, tx.actor.accountId) : null;
    return viewer ?? refuse('sign-in-required');
  }

  async ofAccount(tx: Tx, accountId: string): Promise<Viewer | null> {
    return (await this.ofAccounts(tx, [accountId])).get(accountId) ?? null;
  }

  /** Several in one query, by account; one that is no account, or is deactivated [SIGN-7], is absent. */
  async ofAccounts(tx: Tx, accountIds: readonly string[]): Promise<Map<string, Viewer>> {
    const ids = [...new Set(accountIds)];
    const accounts = await accountsOf(tx, ids);
    const viewers = new Map(accounts.map((account) => [account.accountId, { ...account, memberships: none() }]));
    for (const held of await heldBy(tx, ids)) viewers.get(held.accountId)?.memberships.push(held);
    return viewers;
  }
}

const none = (): Membership[] => [];

// Every connected member is read each second and a half: plain rows, no entity is built.
function accountsOf(tx: Tx, ids: readonly string[]): Promise<Omit<Viewer, 'memberships'>[]> {
  return tx.manager
    .createQueryBuilder(ACCOUNT_TABLE, 'account')
    .select('account.id', 'accountId')
    .addSelect('account.name', 'name')
    .addSelect('account.administrator', 'administrator')
    .where('account.id = any(:ids) and account.deactivatedAt is null', { ids })
    .getRawMany();
}

function heldBy(tx: Tx, ids: readonly string[]): Promise<Membership[]> {
  return tx.manager
    .createQueryBuilder(MEMBERSHIP_TABLE, 'membership')
    .select('membership.id', 'id')
    .addSelect('membership.accountId', 'accountId')
    .addSelect('membership.committeeId', 'committeeId')
    .addSelect('membership.organisationId', 'organisationId')
    .addSelect('membership.role', 'role')
    .addSelect('membership.endedAt', 'endedAt')
    .where('membership.accountId = any(:ids) and membership.endedAt is null', { ids })
    .getRawMany();
}
