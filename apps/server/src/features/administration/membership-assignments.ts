import { Injectable } from '@nestjs/common';
import { MembershipRepository } from '../../model/memberships/membership.repository.js';
import type { Tx } from '../../platform/database/tx.js';
import { AccountRepository } from '../../model/accounts/account.repository.js';
import { InvitationRepository } from '../../model/invitations/invitation.repository.js';
import type { PeopleFacts } from './people.view.js';
import { MembershipReferencesRepository } from '../../model/memberships/membership-references.repository.js';

type Held = Pick<PeopleFacts, 'memberships' | 'accounts' | 'invitations' | 'names' | 'references'>;

/** The memberships of a committee, who holds them, and, for its administration, what is assigned and what waits. */
@Injectable()
export class MembershipAssignments {
  constructor(
    private readonly memberships: MembershipRepository,
    private readonly accounts: AccountRepository,
    private readonly invitations: InvitationRepository,
    private readonly references: MembershipReferencesRepository,
  ) {}

  async of(tx: Tx, committeeId: string, manage: boolean): Promise<Held> {
    const memberships = await this.memberships.ofCommittee(tx, committeeId);
    const accounts = await this.accounts.ofIds(
      tx,
      memberships.map(({ accountId }) => accountId),
    );
    const invitations = manage ? await this.invitations.waiting(tx, committeeId) : [];
    const concerned = invitations.flatMap(({ invitedBy, agreementBy }) => [invitedBy ?? [], agreementBy ?? []].flat());
    return {
      memberships,
      accounts: new Map(accounts.map((account) => [account.id, account])),
      invitations,
      names: new Map((await this.accounts.ofIds(tx, concerned)).map(({ id, name }) => [id, name])),
      references: manage ? await this.references.ofCommittee(tx, committeeId) : { followUps: [], referents: [] },
    };
  }
}
