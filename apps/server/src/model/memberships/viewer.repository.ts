import { Injectable } from '@nestjs/common';
import type { Membership, Viewer } from '@passerelle/domain';
import type { Tx } from '../../platform/database/tx.js';
import { refuse } from '../../platform/refused.js';
import { ACCOUNT_TABLE } from '../accounts/account.table.js';
import { MEMBERSHIP_TABLE } from './membership.table.js';

/** Who asks, with the seats held at this very moment: rights are judged on nothing older. */
@Injectable()
export class ViewerRepository {
  /** The member who acts in this work. */
  async get(tx: Tx): Promise<Viewer> {
    const viewer = tx.actor.kind === 'member' ? await this.ofAccount(tx, tx.actor.accountId) : null;
    return viewer ?? refuse('sign-in-required');
  }

  async ofAccount(tx: Tx, accountId: string): Promise<Viewer | null> {
    return (await this.ofAccounts(tx, [accountId])).get(accountId) ?? null;
  }

  /** Several at once, by account; one that is no account is absent. */
  async ofAccounts(tx: Tx, accountIds: readonly string[]): Promise<Map<string, Viewer>> {
    const ids = [...new Set(accountIds)];
    const accounts = await accountsOf(tx, ids);
    const viewers = new Map(accounts.map((account) => [account.accountId, { ...account, memberships: seats() }]));
    for (const seat of await heldBy(tx, ids)) viewers.get(seat.accountId)?.memberships.push(seat);
    return viewers;
  }
}

const seats = (): Membership[] => [];

// A whole house is read every second and a half: plain rows, nothing is made of them.
function accountsOf(tx: Tx, ids: readonly string[]): Promise<Omit<Viewer, 'memberships'>[]> {
  return tx.manager
    .createQueryBuilder(ACCOUNT_TABLE, 'account')
    .select('account.id', 'accountId')
    .addSelect('account.name', 'name')
    .addSelect('account.administrator', 'administrator')
    .where('account.id = any(:ids)', { ids })
    .getRawMany();
}

function heldBy(tx: Tx, ids: readonly string[]): Promise<Membership[]> {
  return tx.manager
    .createQueryBuilder(MEMBERSHIP_TABLE, 'seat')
    .select('seat.id', 'id')
    .addSelect('seat.accountId', 'accountId')
    .addSelect('seat.committeeId', 'committeeId')
    .addSelect('seat.organisationId', 'organisationId')
    .addSelect('seat.role', 'role')
    .addSelect('seat.endedAt', 'endedAt')
    .where('seat.accountId = any(:ids) and seat.endedAt is null', { ids })
    .getRawMany();
}
