import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { isSameMembership, mayBeReferent, type Account, type Invitation, type Membership } from '@passerelle/domain';
import { AccountRepository } from '../../model/accounts/account.repository.js';
import { MembershipRepository } from '../../model/memberships/membership.repository.js';
import { SignInRepository } from '../../model/sign-ins/sign-in.repository.js';
import type { Tx } from '../../platform/database/tx.js';
import { Announcer } from '../../platform/live/announcer.js';
import { announceAccess, announcePeople } from './committee-admin.js';
import { FacilitatorJoined } from './facilitator-joined.js';
import { LeaveMembership } from './leave-membership.js';

/** Gives an account what its invitation promised. The caller has locked the committee and the invitation. */
@Injectable()
export class GrantMembership {
  constructor(
    private readonly memberships: MembershipRepository,
    private readonly leave: LeaveMembership,
    private readonly accounts: AccountRepository,
    private readonly signIns: SignInRepository,
    private readonly announcer: Announcer,
    private readonly joined: FacilitatorJoined,
  ) {}

  async execute(tx: Tx, invitation: Invitation, account: Account): Promise<void> {
    const { committeeId, organisationId, role } = invitation;
    if (committeeId === null || organisationId === null || role === null) return this.grantAdministration(tx, account);
    const held = await this.memberships.ofCommittee(tx, committeeId);
    const promised = { accountId: account.id, committeeId, organisationId, role };
    const known = held.find((one) => isSameMembership(one, promised));
    const membership: Membership = known ?? { id: randomUUID(), ...promised, endedAt: null };
    if (!known) await this.memberships.add(tx, membership);
    if (!known && role === 'facilitator') await this.joined.execute(tx, invitation, held);
    const replaced = held.find(({ id }) => id === invitation.replacesMembershipId && id !== membership.id);
    if (replaced) await this.leave.execute(tx, replaced, mayBeReferent(membership) ? account.id : null);
    announcePeople(tx, committeeId);
    announceAccess(tx, account.id);
    tx.afterCommit.push(() => this.announcer.subscribe(account.id, committeeId, true));
  }

  /** The rights of the account have grown: its other sign-ins end, and it signs in again there. */
  private async grantAdministration(tx: Tx, account: Account): Promise<void> {
    await this.accounts.makeAdministrator(tx, account.id);
    await this.signIns.endAll(tx, account.id);
    tx.afterCommit.push(() => this.announcer.disconnect(account.id));
  }
}
