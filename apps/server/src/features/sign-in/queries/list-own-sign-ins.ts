import { Injectable } from '@nestjs/common';
import { BROWSERS, SYSTEMS, type OwnSignInView } from '@passerelle/contracts';
import { CurrentSignIn } from '../../../model/sign-ins/current-sign-in.js';
import type { Tx } from '../../../platform/database/tx.js';
import { ownSignIn } from '../own-sign-in.js';

/** [SIGN-5] The sign-ins of the member that have not ended: this one first, then the last used. */
@Injectable()
export class ListOwnSignIns {
  constructor(private readonly signIns: CurrentSignIn) {}

  async execute(tx: Tx): Promise<OwnSignInView[]> {
    const { accountId, signInId } = ownSignIn(tx);
    const living = await this.signIns.ofAccounts(tx, [accountId]);
    await tx.audit({ action: 'sign-in.list', subjectId: accountId });
    const views = living.map(({ id, browser, system, startedAt, lastUsedAt }) => ({
      id,
      browser: BROWSERS.find((known) => known === browser) ?? null,
      system: SYSTEMS.find((known) => known === system) ?? null,
      startedAt: startedAt.toISOString(),
      lastUsedAt: lastUsedAt.toISOString(),
      current: id === signInId,
    }));
    return views.sort((left, right) => Number(right.current) - Number(left.current));
  }
}
