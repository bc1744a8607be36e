import { Injectable } from '@nestjs/common';
import type { Membership, Viewer } from '@passerelle/domain';
import type { Work } from '../platform/database/transaction.js';
import { refuse } from '../platform/refused.js';
import { ACCOUNT_TABLE } from '../sign-in/account.table.js';
import { MEMBERSHIP_TABLE } from './membership.table.js';

/** Who asks, with the seats held at this very moment: rights are judged on nothing older. */
@Injectable()
export class ViewerRepository {
  /** The member who acts in this work. */
  async get(work: Work): Promise<Viewer> {
    const viewer = work.actor.kind === 'member' ? await this.ofAccount(work, work.actor.accountId) : null;
    return viewer ?? refuse('sign-in-required');
  }

  async ofAccount(work: Work, accountId: string): Promise<Viewer | null> {
    return (await this.ofAccounts(work, [accountId])).get(accountId) ?? null;
  }

  /** Several at once, by account; one that is no account is absent. */
  async ofAccounts(work: Work, accountIds: readonly string[]): Promise<Map<string, Viewer>> {
    const ids = [...new Set(accountIds)];
    const accounts = await work.manager
      .createQueryBuilder(ACCOUNT_TABLE, 'account')
      .where('account.id = any(:ids)', { ids })
      .getMany();
    const held = await work.manager
      .createQueryBuilder(MEMBERSHIP_TABLE, 'seat')
      .where('seat.accountId = any(:ids) and seat.endedAt is null', { ids })
      .getMany();
    const viewers = accounts.map(({ id, name, administrator }) => ({
      accountId: id,
      name,
      administrator,
      memberships: [] as Membership[],
    }));
    const byId = new Map(viewers.map((viewer) => [viewer.accountId, viewer]));
    for (const seat of held) byId.get(seat.accountId)?.memberships.push(seat);
    return byId;
  }
}
