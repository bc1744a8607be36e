import { Injectable } from '@nestjs/common';
import type { Viewer } from '@passerelle/domain';
import { IsNull } from 'typeorm';
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
    const account = await work.manager.findOneBy(ACCOUNT_TABLE, { id: accountId });
    if (!account) return null;
    const memberships = await work.manager.findBy(MEMBERSHIP_TABLE, { accountId, endedAt: IsNull() });
    return { accountId, name: account.name, administrator: account.administrator, memberships };
  }
}
