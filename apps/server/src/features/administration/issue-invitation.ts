import { Inject, Injectable } from '@nestjs/common';
import { newInvitation, type Committee, type Organisation, type Role } from '@passerelle/domain';
import { InvitationRepository } from '../../model/invitations/invitation.repository.js';
import { digestOf } from '../../model/sign-ins/digest.js';
import type { Tx } from '../../platform/database/tx.js';
import { MAILER, type Mailer } from '../../platform/mail/mailer.js';
import { InvitationLinks } from './invitation-link.js';
import { invitationMail } from './invitation-mail.js';

interface Issued {
  id: string;
  email: string;
  invitedBy: string;
  committee: Committee;
  organisation: Organisation;
  role: Role;
  replacesMembershipId: string | null;
}

/** Stores the invitation of a member and mails its link after the commit. */
@Injectable()
export class IssueInvitation {
  constructor(
    private readonly invitations: InvitationRepository,
    private readonly links: InvitationLinks,
    @Inject(MAILER) private readonly mailer: Mailer,
  ) {}

  link(invitationId: string): string {
    return this.links.of(invitationId);
  }

  async execute(tx: Tx, { id, email, invitedBy, committee, organisation, ...given }: Issued): Promise<void> {
    const membership = { committeeId: committee.id, organisationId: organisation.id, ...given };
    const tokenDigest = digestOf(this.links.tokenOf(id));
    const invitation = newInvitation({ id, tokenDigest, email, invitedBy }, membership, tx.now);
    await this.invitations.add(tx, invitation);
    const names = { committeeName: committee.name, organisationName: organisation.name, role: given.role };
    await this.mailer.send(tx, invitationMail(invitation.email, names, this.link(id)));
  }
}
