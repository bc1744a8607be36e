import { Injectable } from '@nestjs/common';
import { endSeat, handFollowUp, mayBeReferent, nameReferent, type Membership } from '@passerelle/domain';
import { StopFollowUps } from '../../model/follow-ups/stop-follow-ups.js';
import { SeatRepository } from '../../model/memberships/membership.repository.js';
import { announceFollowUps } from '../../model/follow-ups/announce-follow-ups.js';
import { AttendanceTracker } from '../../model/attendance/attendance-tracker.js';
import type { Tx } from '../../platform/database/tx.js';
import { Announcer } from '../../platform/live/announcer.js';
import { accepted, refuse } from '../../platform/refused.js';
import { announceAccess, announcePeople } from './committee-admin.js';
import { SeatTiesRepository } from '../../model/memberships/membership-references.repository.js';

/**
 * Ends a seat: what its member had in hand goes to another one, or back to all; the live connections hear the committee
 * no more and its sheets close. Whoever calls has judged the right and locked the agendas of the committee.
 */
@Injectable()
export class LeaveSeat {
  constructor(
    private readonly seats: SeatRepository,
    private readonly ties: SeatTiesRepository,
    private readonly followUps: StopFollowUps,
    private readonly attendance: AttendanceTracker,
    private readonly announcer: Announcer,
  ) {}

  async execute(tx: Tx, seat: Membership, handOverTo: string | null): Promise<void> {
    const held = await this.seats.ofCommittee(tx, seat.committeeId);
    const ended = accepted(endSeat(seat, held, tx.now));
    if (ended === seat) return;
    const others = held.filter((other) => other.id !== seat.id);
    const successor = handOverTo === null ? null : successorIn(others, seat, handOverTo);
    await this.seats.end(tx, ended);
    await this.handCases(tx, seat, others, successor);
    await this.stopUncovered(tx, seat);
    await this.handFollowUps(tx, seat, others, successor);
    await this.cutOff(tx, seat, others);
    await tx.audit({ action: 'administration.end-seat', subjectId: seat.id, committeeId: seat.committeeId });
    announcePeople(tx, seat.committeeId);
  }

  /** [FOL-7] Unless the same member still serves the organisation there, by another seat. */
  private async handFollowUps(
    tx: Tx,
    { committeeId, organisationId, accountId }: Membership,
    others: readonly Membership[],
    successor: string | null,
  ): Promise<void> {
    if (others.some((one) => serves(one, accountId) && one.organisationId === organisationId)) return;
    for (const one of await this.ties.lockInHand(tx, { committeeId, organisationId, assigneeId: accountId })) {
      const handed = accepted(handFollowUp(one, successor));
      await this.ties.save(tx, handed);
      announceFollowUps(tx, handed);
    }
  }

  /** [CASE-10] Unless the same member may still be a referent there, by another seat. */
  private async handCases(
    tx: Tx,
    { committeeId, accountId }: Membership,
    others: readonly Membership[],
    successor: string | null,
  ): Promise<void> {
    if (others.some((one) => serves(one, accountId))) return;
    for (const caseFile of await this.ties.lockOfReferent(tx, committeeId, accountId)) {
      await this.ties.saveCase(tx, nameReferent(caseFile, successor), caseFile.version);
    }
  }

  /** [FOL-6] The organisation may have followed cases by this seat alone: as that of a facilitator, or of a referent. */
  private async stopUncovered(tx: Tx, seat: Membership): Promise<void> {
    for (const caseFile of await this.ties.lockOwing(tx, seat)) await this.followUps.execute(tx, caseFile);
  }

  private async cutOff(tx: Tx, { committeeId, accountId }: Membership, others: readonly Membership[]): Promise<void> {
    announceAccess(tx, accountId);
    if (others.some((one) => one.accountId === accountId)) return;
    await this.attendance.evict(tx, committeeId, accountId);
    tx.afterCommit.push(() => this.announcer.subscribe(accountId, committeeId, false));
  }
}

function serves(seat: Membership, accountId: string): boolean {
  return seat.accountId === accountId && mayBeReferent(seat);
}

/** Another member of the same organisation, who may be shown a case. */
function successorIn(others: readonly Membership[], seat: Membership, accountId: string): string {
  const sits = others.some((one) => serves(one, accountId) && one.organisationId === seat.organisationId);
  return sits ? accountId : refuse('not-a-member', { field: 'handOverTo' });
}
