import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { isSameSeat, mayBeReferent, type Account, type Invitation, type Membership } from '@passerelle/domain';
import { SeatRepository } from '../../model/memberships/membership.repository.js';
import type { Work } from '../../platform/database/transaction.js';
import { Announcer } from '../../platform/live/announcer.js';
import { AccountRepository } from '../../model/accounts/account.repository.js';
import { SignInRepository } from '../../model/sign-ins/sign-in.repository.js';
import { announceAccess, announcePeople } from './committee-admin.js';
import { LeaveSeat } from './leave-membership.js';

/** Gives an account what its invitation promised. Whoever calls has locked the committee and the invitation. */
@Injectable()
export class TakePlace {
  constructor(
    private readonly seats: SeatRepository,
    private readonly leave: LeaveSeat,
    private readonly accounts: AccountRepository,
    private readonly signIns: SignInRepository,
    private readonly announcer: Announcer,
  ) {}

  async execute(work: Work, invitation: Invitation, account: Account): Promise<void> {
    const { committeeId, organisationId, role } = invitation;
    if (committeeId === null || organisationId === null || role === null) return this.administer(work, account);
    const held = await this.seats.ofCommittee(work, committeeId);
    const place = { accountId: account.id, committeeId, organisationId, role };
    const known = held.find((one) => isSameSeat(one, place));
    const seat: Membership = known ?? { id: randomUUID(), ...place, endedAt: null };
    if (!known) await this.seats.add(work, seat);
    const replaced = held.find(({ id }) => id === invitation.replacesMembershipId && id !== seat.id);
    if (replaced) await this.leave.execute(work, replaced, mayBeReferent(seat) ? account.id : null);
    announcePeople(work, committeeId);
    announceAccess(work, account.id);
    work.afterCommit.push(() => this.announcer.hear(account.id, committeeId, true));
  }

  /** What the account may do has grown: wherever else it was signed in, it signs in again. */
  private async administer(work: Work, account: Account): Promise<void> {
    await this.accounts.makeAdministrator(work, account.id);
    await this.signIns.endAll(work, account.id);
    work.afterCommit.push(() => this.announcer.disconnect(account.id));
  }
}
