import { Injectable } from '@nestjs/common';
import { SignInRepository } from '../../../model/sign-ins/sign-in.repository.js';
import type { Tx } from '../../../platform/database/tx.js';
import { Announcer } from '../../../platform/live/announcer.js';
import { refuse } from '../../../platform/refused.js';
import { ownSignIn } from '../own-sign-in.js';

/** [SIGN-5] Ends one other sign-in of the member: the one of this page ends by signing out. */
@Injectable()
export class CloseSignIn {
  constructor(
    private readonly signIns: SignInRepository,
    private readonly announcer: Announcer,
  ) {}

  async execute(tx: Tx, { signInId }: { signInId: string }): Promise<void> {
    const { accountId, signInId: current } = ownSignIn(tx);
    if (signInId === current) refuse('not-allowed');
    // One that has ended meanwhile is closed too.
    await this.signIns.endOf(tx, accountId, signInId);

    await tx.audit({ action: 'sign-in.close', subjectId: accountId });
    tx.afterCommit.push(() => this.announcer.disconnect(accountId));
  }
}
