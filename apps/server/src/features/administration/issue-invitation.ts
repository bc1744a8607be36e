import { Injectable } from '@nestjs/common';
import {
  agreementToInvite,
  inviteAgain,
  newInvitation,
  type Committee,
  type Membership,
  type Organisation,
  type Role,
  type Viewer,
} from '@passerelle/domain';
import { InvitationRepository } from '../../model/invitations/invitation.repository.js';
import type { Tx } from '../../platform/database/tx.js';
import { accepted } from '../../platform/refused.js';
import { InvitationLinks } from './invitation-link.js';
import { MailInvitation } from './mail-invitation.js';
import { TellFacilitators } from './tell-facilitators.js';

interface Issued {
  id: string;
  email: string;
  viewer: Viewer;
  committee: Committee;
  organisation: Organisation;
  role: Role;
  replacesMembershipId: string | null;
  /** The author's own address. */
  own?: boolean;
}

/** Stores the invitation of a member. Its link is mailed after the commit, or a facilitator is asked to agree first. */
@Injectable()
export class IssueInvitation {
  constructor(
    private readonly invitations: InvitationRepository,
    private readonly links: InvitationLinks,
    private readonly mail: MailInvitation,
    private readonly facilitators: TellFacilitators,
  ) {}

  /** `held`: the memberships of the committee, which the caller has locked. */
  async execute(tx: Tx, held: readonly Membership[], issued: Issued): Promise<void> {
    const { id, email, viewer, committee, organisation, own = false, ...given } = issued;
    const membership = { committeeId: committee.id, organisationId: organisation.id, ...given };
    const agreement = agreementToInvite(viewer, { ...membership, own }, held);
    const draft = { id, tokenDigest: '', email, invitedBy: viewer.accountId };
    const drafted = newInvitation(draft, membership, tx.now, agreement);
    const earlier = await this.invitations.ofAddress(tx, committee.id, email);
    const invitation = this.links.renew(accepted(inviteAgain(drafted, earlier, tx.now)));
    await this.invitations.add(tx, invitation);
    if (agreement === 'awaited') await this.facilitators.later(tx, 'asked', invitation, held);
    else await this.mail.later(tx, invitation);
  }
}
