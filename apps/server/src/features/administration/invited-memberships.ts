import { Injectable } from '@nestjs/common';
import { isDeactivated, isSameMembership, type Invitation, type Membership } from '@passerelle/domain';
import { AccountRepository } from '../../model/accounts/account.repository.js';
import { MembershipRepository } from '../../model/memberships/membership.repository.js';
import type { Tx } from '../../platform/database/tx.js';
import { refuse } from '../../platform/refused.js';

type Invited = Pick<Membership, 'committeeId' | 'organisationId' | 'role'>;

/** What a membership must be for an invitation to it. The caller has locked the committee. */
@Injectable()
export class InvitedMemberships {
  constructor(
    private readonly memberships: MembershipRepository,
    private readonly accounts: AccountRepository,
  ) {}

  /** A member is not invited to the membership that they hold. */
  async refuseHeld(tx: Tx, { committeeId, organisationId, role }: Invited, email: string): Promise<void> {
    const account = await this.accounts.ofEmail(tx, email);
    if (!account) return;
    if (isDeactivated(account)) refuse('account-deactivated', { field: 'email' });
    const held = await this.memberships.ofCommittee(tx, committeeId);
    const theirs = { accountId: account.id, committeeId, organisationId, role };
    if (held.some((membership) => isSameMembership(membership, theirs))) refuse('already-a-member', { field: 'email' });
  }

  /** The membership that ends when the invitation is accepted is one of the same organisation, still held. */
  async requireReplaced(
    tx: Tx,
    { committeeId, organisationId, replacesMembershipId }: Invited & Pick<Invitation, 'replacesMembershipId'>,
  ): Promise<void> {
    if (replacesMembershipId === null) return;
    const held = await this.memberships.ofCommittee(tx, committeeId);
    const isHeld = held.some(({ id, ...one }) => id === replacesMembershipId && one.organisationId === organisationId);
    if (!isHeld) refuse('not-a-member', { field: 'replacesMembershipId' });
  }
}
