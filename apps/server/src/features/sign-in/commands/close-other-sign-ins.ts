import { Injectable } from '@nestjs/common';
import { SignInRepository } from '../../../model/sign-ins/sign-in.repository.js';
import type { Tx } from '../../../platform/database/tx.js';
import { Announcer } from '../../../platform/live/announcer.js';
import { ownSignIn } from '../own-sign-in.js';

/** [SIGN-5] Ends every sign-in of the member but the one of this page. */
@Injectable()
export class CloseOtherSignIns {
  constructor(
    private readonly signIns: SignInRepository,
    private readonly announcer: Announcer,
  ) {}

  async execute(tx: Tx): Promise<void> {
    const { accountId, signInId } = ownSignIn(tx);

    await this.signIns.endAll(tx, accountId, signInId);

    await tx.audit({ action: 'sign-in.close-others', subjectId: accountId });
    tx.afterCommit.push(() => this.announcer.disconnect(accountId));
  }
}
