import { Injectable } from '@nestjs/common';
import { isSameSeat, type Invitation, type Membership, type Organisation } from '@passerelle/domain';
import { OrganisationRepository } from '../../model/organisations/organisation.repository.js';
import { SeatRepository } from '../../model/memberships/membership.repository.js';
import type { Tx } from '../../platform/database/tx.js';
import { refuse } from '../../platform/refused.js';
import { AccountRepository } from '../../model/accounts/account.repository.js';
import { InvitationRepository } from '../../model/invitations/invitation.repository.js';

type Place = Pick<Membership, 'committeeId' | 'organisationId'>;

/** What a seat must be for somebody to be invited to it. Whoever calls has locked the committee. */
@Injectable()
export class InvitedSeats {
  constructor(
    private readonly organisations: OrganisationRepository,
    private readonly seats: SeatRepository,
    private readonly accounts: AccountRepository,
    private readonly invitations: InvitationRepository,
  ) {}

  organisation(tx: Tx, { committeeId, organisationId }: Place): Promise<Organisation> {
    return this.organisations.sitting(tx, committeeId, organisationId);
  }

  /** Nobody is invited to the seat that they hold. */
  async refuseHeld(
    tx: Tx,
    { committeeId, organisationId, role, email }: Place & Pick<Membership, 'role'> & { email: string },
  ): Promise<void> {
    const account = await this.accounts.ofEmail(tx, email);
    if (!account) return;
    const held = await this.seats.ofCommittee(tx, committeeId);
    const theirs = { accountId: account.id, committeeId, organisationId, role };
    if (held.some((seat) => isSameSeat(seat, theirs))) refuse('already-a-member', { field: 'email' });
  }

  /** The seat that ends when the invitation is accepted is one of the same organisation, still held. */
  async requireReplaced(
    tx: Tx,
    { committeeId, organisationId, replacesMembershipId }: Place & Pick<Invitation, 'replacesMembershipId'>,
  ): Promise<void> {
    if (replacesMembershipId === null) return;
    const held = await this.seats.ofCommittee(tx, committeeId);
    const sits = held.some((seat) => seat.id === replacesMembershipId && seat.organisationId === organisationId);
    if (!sits) refuse('not-a-member', { field: 'replacesMembershipId' });
  }

  add(tx: Tx, invitation: Invitation): Promise<void> {
    return this.invitations.add(tx, invitation);
  }
}
