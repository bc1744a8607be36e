import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { isSameSeat, mayBeReferent, type Account, type Invitation, type Membership } from '@passerelle/domain';
import { SeatRepository } from '../../model/memberships/membership.repository.js';
import type { Tx } from '../../platform/database/tx.js';
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

  async execute(tx: Tx, invitation: Invitation, account: Account): Promise<void> {
    const { committeeId, organisationId, role } = invitation;
    if (committeeId === null || organisationId === null || role === null) return this.administer(tx, account);
    const held = await this.seats.ofCommittee(tx, committeeId);
    const place = { accountId: account.id, committeeId, organisationId, role };
    const known = held.find((one) => isSameSeat(one, place));
    const seat: Membership = known ?? { id: randomUUID(), ...place, endedAt: null };
    if (!known) await this.seats.add(tx, seat);
    const replaced = held.find(({ id }) => id === invitation.replacesMembershipId && id !== seat.id);
    if (replaced) await this.leave.execute(tx, replaced, mayBeReferent(seat) ? account.id : null);
    announcePeople(tx, committeeId);
    announceAccess(tx, account.id);
    tx.afterCommit.push(() => this.announcer.subscribe(account.id, committeeId, true));
  }

  /** What the account may do has grown: wherever else it was signed in, it signs in again. */
  private async administer(tx: Tx, account: Account): Promise<void> {
    await this.accounts.makeAdministrator(tx, account.id);
    await this.signIns.endAll(tx, account.id);
    tx.afterCommit.push(() => this.announcer.disconnect(account.id));
  }
}
