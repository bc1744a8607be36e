import { Injectable } from '@nestjs/common';
import type { previewInvitation, ViewOf } from '@passerelle/contracts';
import { acceptInvitation } from '@passerelle/domain';
import { CommitteeRepository } from '../../../model/committees/committee.repository.js';
import { OrganisationRepository } from '../../../model/organisations/organisation.repository.js';
import type { Tx } from '../../../platform/database/tx.js';
import { Transaction } from '../../../platform/database/transaction.js';
import { accepted } from '../../../platform/refused.js';
import { AccountRepository } from '../../../model/accounts/account.repository.js';
import { digestOf } from '../../../model/sign-ins/digest.js';
import { InvitationRepository } from '../../../model/invitations/invitation.repository.js';

type Preview = ViewOf<typeof previewInvitation>;

/** What an invitation opens, shown to a visitor who has its link. A preview does not use the invitation. */
@Injectable()
export class PreviewInvitation {
  constructor(
    private readonly transaction: Transaction,
    private readonly invitations: InvitationRepository,
    private readonly committees: CommitteeRepository,
    private readonly organisations: OrganisationRepository,
    private readonly accounts: AccountRepository,
  ) {}

  execute(token: string): Promise<Preview> {
    return this.transaction.run({ kind: 'visitor' }, (tx) => this.preview(tx, token));
  }

  private async preview(tx: Tx, token: string): Promise<Preview> {
    const invitation = await this.invitations.ofToken(tx, digestOf(token));
    accepted(acceptInvitation(invitation, tx.now));
    const { committeeId, organisationId, role, administrator, email } = invitation;
    const committee = committeeId === null ? null : await this.committees.get(tx, committeeId);
    const organisation = organisationId === null ? null : await this.organisations.get(tx, organisationId);
    const account = await this.accounts.ofEmail(tx, email);
    return {
      committeeName: committee?.name ?? null,
      organisationName: organisation?.name ?? null,
      role,
      administrator,
      knownName: account?.name ?? null,
    };
  }
}
