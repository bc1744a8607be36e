import { Injectable } from '@nestjs/common';
import { ViewerRepository } from '../../../model/memberships/viewer.repository.js';
import { Transaction } from '../../../platform/database/transaction.js';
import { refuse } from '../../../platform/refused.js';
import { RequestBatcher } from '../../../platform/request-batcher.js';

/**
 * The committees to which a live connection subscribes: those where its member holds a membership. After a cut
 * everybody reconnects at the same time, and is answered together.
 */
@Injectable()
export class LiveSubscriptions {
  private readonly batcher = new RequestBatcher<string, string[] | null>((accountIds) =>
    this.transaction.run({ kind: 'job', purpose: 'live-connections' }, async (tx) => {
      const viewers = await this.viewers.ofAccounts(tx, accountIds);
      return accountIds.map((id) => viewers.get(id)?.memberships.map((membership) => membership.committeeId) ?? null);
    }),
  );

  constructor(
    private readonly transaction: Transaction,
    private readonly viewers: ViewerRepository,
  ) {}

  async execute(accountId: string): Promise<string[]> {
    return (await this.batcher.load(accountId)) ?? refuse('sign-in-required');
  }
}
