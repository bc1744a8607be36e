import { Injectable } from '@nestjs/common';
import { endMembership, assignFollowUp, mayBeReferent, nameReferent, type Membership } from '@passerelle/domain';
import { StopFollowUps } from '../../model/follow-ups/stop-follow-ups.js';
import { MembershipRepository } from '../../model/memberships/membership.repository.js';
import { announceFollowUps } from '../../model/follow-ups/announce-follow-ups.js';
import { FacilitatorLeft } from '../../model/invitations/facilitator-left.js';
import { AttendanceTracker } from '../../model/attendance/attendance-tracker.js';
import type { Tx } from '../../platform/database/tx.js';
import { Announcer } from '../../platform/live/announcer.js';
import { accepted, refuse } from '../../platform/refused.js';
import { announceAccess, announcePeople } from './committee-admin.js';
import { MembershipReferencesRepository } from '../../model/memberships/membership-references.repository.js';

/**
 * Ends a membership: what was assigned to its member goes to another one, or back to all; the live connections receive
 * nothing more of the committee and its sheets close. The caller has judged the right and locked the agendas of the
 * committee. A member whose account is deactivated takes nothing over, and is no facilitator who stays.
 */
@Injectable()
export class LeaveMembership {
  constructor(
    private readonly memberships: MembershipRepository,
    private readonly references: MembershipReferencesRepository,
    private readonly followUps: StopFollowUps,
    private readonly attendance: AttendanceTracker,
    private readonly facilitatorLeft: FacilitatorLeft,
    private readonly announcer: Announcer,
  ) {}

  async execute(tx: Tx, membership: Membership, handOverTo: string | null): Promise<void> {
    const held = await this.memberships.activeOf(tx, membership.committeeId);
    const ended = accepted(endMembership(membership, held, tx.now));
    if (ended === membership) return;
    const others = held.filter((other) => other.id !== membership.id);
    const successor = handOverTo === null ? null : successorIn(others, membership, handOverTo);

    await this.memberships.end(tx, ended);
    await this.handCases(tx, membership, others, successor);
    await this.stopUncovered(tx, membership);
    await this.handFollowUps(tx, membership, others, successor);
    await this.cutOff(tx, membership, others);
    if (!others.some((one) => one.accountId === membership.accountId && one.role === 'facilitator'))
      await this.facilitatorLeft.execute(tx, membership.committeeId, membership.accountId);

    await tx.audit({
      action: 'administration.end-seat',
      subjectId: membership.id,
      committeeId: membership.committeeId,
    });
    announcePeople(tx, membership.committeeId);
  }

  /** [FOL-7] Unless the same member still serves the organisation there, by another membership. */
  private async handFollowUps(
    tx: Tx,
    { committeeId, organisationId, accountId }: Membership,
    others: readonly Membership[],
    successor: string | null,
  ): Promise<void> {
    if (others.some((one) => serves(one, accountId) && one.organisationId === organisationId)) return;
    for (const one of await this.references.lockInHand(tx, { committeeId, organisationId, assigneeId: accountId })) {
      const assigned = accepted(assignFollowUp(one, successor));
      await this.references.save(tx, assigned);
      announceFollowUps(tx, assigned);
    }
  }

  /** [CASE-10] Unless the same member may still be a referent there, by another membership. */
  private async handCases(
    tx: Tx,
    { committeeId, accountId }: Membership,
    others: readonly Membership[],
    successor: string | null,
  ): Promise<void> {
    if (others.some((one) => serves(one, accountId))) return;
    for (const caseFile of await this.references.lockOfReferent(tx, committeeId, accountId)) {
      await this.references.saveCase(tx, nameReferent(caseFile, successor), caseFile.version);
    }
  }

  /**
   * [FOL-6] The organisation may have followed cases by this membership alone: as that of a facilitator, or of a
   * referent.
   */
  private async stopUncovered(tx: Tx, membership: Membership): Promise<void> {
    for (const caseFile of await this.references.lockOwing(tx, membership)) await this.followUps.execute(tx, caseFile);
  }

  private async cutOff(tx: Tx, { committeeId, accountId }: Membership, others: readonly Membership[]): Promise<void> {
    announceAccess(tx, accountId);
    if (others.some((one) => one.accountId === accountId)) return;
    await this.attendance.evict(tx, committeeId, accountId);
    tx.afterCommit.push(() => this.announcer.subscribe(accountId, committeeId, false));
  }
}

function serves(membership: Membership, accountId: string): boolean {
  return membership.accountId === accountId && mayBeReferent(membership);
}

/** Another member of the same organisation, who may be shown a case. */
function successorIn(others: readonly Membership[], membership: Membership, accountId: string): string {
  const isMember = others.some((one) => serves(one, accountId) && one.organisationId === membership.organisationId);
  return isMember ? accountId : refuse('not-a-member', { field: 'handOverTo' });
}
