import { Injectable } from '@nestjs/common';
import type { MemberActor } from '../../../platform/database/actor.js';
import { Transaction } from '../../../platform/database/transaction.js';
import { Announcer } from '../../../platform/live/announcer.js';
import { SignInRepository } from '../../../model/sign-ins/sign-in.repository.js';

/** Ends the sign-in and the live connections; another browser of the same member connects again by itself. */
@Injectable()
export class SignOut {
  constructor(
    private readonly transaction: Transaction,
    private readonly signIns: SignInRepository,
    private readonly announcer: Announcer,
  ) {}

  async execute(actor: MemberActor, signInId: string): Promise<void> {
    await this.transaction.run(actor, async (tx) => {
      await this.signIns.end(tx, signInId);
      await tx.audit({ action: 'sign-in.end', subjectId: actor.accountId });
      tx.afterCommit.push(() => this.announcer.disconnect(actor.accountId));
    });
  }
}
