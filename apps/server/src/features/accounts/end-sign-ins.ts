import { Injectable } from '@nestjs/common';
import { SignInRepository } from '../../model/sign-ins/sign-in.repository.js';
import type { Tx } from '../../platform/database/tx.js';
import { Announcer } from '../../platform/live/announcer.js';

/** Ends every sign-in of an account, and its live connections once the transaction is committed. */
@Injectable()
export class EndSignIns {
  constructor(
    private readonly signIns: SignInRepository,
    private readonly announcer: Announcer,
  ) {}

  async execute(tx: Tx, accountId: string): Promise<void> {
    await this.signIns.endAll(tx, accountId);
    tx.afterCommit.push(() => this.announcer.disconnect(accountId));
  }
}
