import { Injectable } from '@nestjs/common';
import { SeatRepository } from '../../model/memberships/membership.repository.js';
import type { Tx } from '../../platform/database/tx.js';
import { AccountRepository } from '../../model/accounts/account.repository.js';
import { InvitationRepository } from '../../model/invitations/invitation.repository.js';
import type { PeopleFacts } from './people.view.js';
import { SeatTiesRepository } from '../../model/memberships/membership-references.repository.js';

type HeldSeats = Pick<PeopleFacts, 'seats' | 'accounts' | 'invitations' | 'ties'>;

/** The seats of a committee, who holds them, and, for whoever keeps it, what is in hand and what waits. */
@Injectable()
export class SeatHands {
  constructor(
    private readonly seats: SeatRepository,
    private readonly accounts: AccountRepository,
    private readonly invitations: InvitationRepository,
    private readonly ties: SeatTiesRepository,
  ) {}

  async of(tx: Tx, committeeId: string, manage: boolean): Promise<HeldSeats> {
    const seats = await this.seats.ofCommittee(tx, committeeId);
    const accounts = await this.accounts.ofIds(
      tx,
      seats.map(({ accountId }) => accountId),
    );
    return {
      seats,
      accounts: new Map(accounts.map((account) => [account.id, account])),
      invitations: manage ? await this.invitations.waiting(tx, committeeId) : [],
      ties: manage ? await this.ties.ofCommittee(tx, committeeId) : { followUps: [], referents: [] },
    };
  }
}
