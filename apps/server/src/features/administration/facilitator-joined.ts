import { Injectable } from '@nestjs/common';
import { hasFacilitator, onceThereIsAFacilitator, type Invitation, type Membership } from '@passerelle/domain';
import { InvitationRepository } from '../../model/invitations/invitation.repository.js';
import { MembershipRepository } from '../../model/memberships/membership.repository.js';
import type { Tx } from '../../platform/database/tx.js';
import { TellFacilitators } from './tell-facilitators.js';

/**
 * [DO-24] Once a facilitator has joined: those who were there are told, and what waits for an agreement is asked of the
 * first one. The caller has locked the committee and added the membership.
 */
@Injectable()
export class FacilitatorJoined {
  constructor(
    private readonly invitations: InvitationRepository,
    private readonly memberships: MembershipRepository,
    private readonly facilitators: TellFacilitators,
  ) {}

  /** `before`: the memberships of the committee without the one that was added. */
  async execute(tx: Tx, used: Invitation, before: readonly Membership[]): Promise<void> {
    await this.facilitators.later(tx, 'joined', used, before);
    if (used.committeeId === null || hasFacilitator(before)) return;
    const now = await this.memberships.ofCommittee(tx, used.committeeId);
    for (const { id } of await this.invitations.waiting(tx, used.committeeId)) {
      const awaited = onceThereIsAFacilitator(await this.invitations.lock(tx, id));
      await this.invitations.save(tx, awaited);
      if (awaited.agreement === 'awaited') await this.facilitators.later(tx, 'asked', awaited, now);
    }
  }
}
