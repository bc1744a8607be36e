import { Injectable } from '@nestjs/common';
import { ViewerRepository } from '../committees/viewer.repository.js';
import { Transaction } from '../platform/database/transaction.js';

/** The committees whose events a live connection hears: those where its member holds a seat. */
@Injectable()
export class HeardCommittees {
  constructor(
    private readonly transaction: Transaction,
    private readonly viewers: ViewerRepository,
  ) {}

  execute(accountId: string): Promise<string[]> {
    return this.transaction.run({ kind: 'member', accountId }, async (work) => {
      const { memberships } = await this.viewers.get(work);
      return memberships.filter((seat) => seat.endedAt === null).map((seat) => seat.committeeId);
    });
  }
}
