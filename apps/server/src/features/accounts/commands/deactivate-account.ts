import { Injectable } from '@nestjs/common';
import { deactivateAccount } from '@passerelle/domain';
import { AccountRepository } from '../../../model/accounts/account.repository.js';
import { FacilitatorLeft } from '../../../model/invitations/facilitator-left.js';
import { AttendanceTracker } from '../../../model/attendance/attendance-tracker.js';
import { MembershipRepository } from '../../../model/memberships/membership.repository.js';
import type { Tx } from '../../../platform/database/tx.js';
import { AccountAdmin } from '../account-admin.js';
import { EndSignIns } from '../end-sign-ins.js';

/** An account signs in no more: its sign-ins end, and its memberships, which are kept, open nothing. */
@Injectable()
export class DeactivateAccount {
  constructor(
    private readonly admin: AccountAdmin,
    private readonly accounts: AccountRepository,
    private readonly signIns: EndSignIns,
    private readonly memberships: MembershipRepository,
    private readonly attendance: AttendanceTracker,
    private readonly facilitatorLeft: FacilitatorLeft,
  ) {}

  async execute(tx: Tx, { accountId }: { accountId: string }): Promise<void> {
    const { account } = await this.admin.lock(tx, accountId);

    const deactivated = deactivateAccount(account, tx.now);
    if (deactivated === account) return;

    await this.accounts.save(tx, deactivated);
    await this.signIns.execute(tx, accountId);

    await tx.audit({ action: 'accounts.deactivate', subjectId: accountId });
    const held = await this.memberships.ofAccount(tx, accountId);
    for (const committeeId of new Set(held.map((membership) => membership.committeeId))) {
      // Out of the rooms, or a meeting would wait for a text that cannot arrive any more.
      await this.attendance.evict(tx, committeeId, accountId);
      await this.facilitatorLeft.execute(tx, committeeId, accountId);
      tx.announceAfterCommit({ committeeId }, { kind: 'committee', id: committeeId });
    }
    // The sheets that are open are judged again.
    tx.announceAfterCommit({ accountId }, { kind: 'access', id: accountId });
  }
}
