import { Injectable } from '@nestjs/common';
import type { BodyOf, endMembershipCommand } from '@passerelle/contracts';
import { mayEndMembership, mayHandOver } from '@passerelle/domain';
import { LockAgendas } from '../../../model/agenda/lock-agendas.js';
import { MembershipRepository } from '../../../model/memberships/membership.repository.js';
import type { Tx } from '../../../platform/database/tx.js';
import { refuse } from '../../../platform/refused.js';
import { CommitteeAdmin } from '../committee-admin.js';
import { LeaveMembership } from '../leave-membership.js';

type Body = BodyOf<typeof endMembershipCommand>;

/** A membership is ended; what was assigned to its member is reassigned first. */
@Injectable()
export class EndMembership {
  constructor(
    private readonly admin: CommitteeAdmin,
    private readonly agendas: LockAgendas,
    private readonly memberships: MembershipRepository,
    private readonly leave: LeaveMembership,
  ) {}

  async execute(tx: Tx, { membershipId }: { membershipId: string }, { handOverTo }: Body): Promise<void> {
    const { committeeId } = await this.memberships.get(tx, membershipId);
    // A viewer who does not see the committee locks nothing of it.
    await this.admin.load(tx, committeeId);
    await this.agendas.ofCommittee(tx, committeeId);
    const { viewer } = await this.admin.lock(tx, committeeId);
    // Read again under the lock: it may have ended meanwhile.
    const membership = await this.memberships.get(tx, membershipId);

    if (!mayEndMembership(viewer, membership)) refuse('not-allowed');
    if (handOverTo !== null && !mayHandOver(viewer, committeeId)) refuse('not-allowed', { field: 'handOverTo' });

    // Decides, saves, audits and announces, as when an invitation replaces the membership.
    await this.leave.execute(tx, membership, handOverTo);
  }
}
