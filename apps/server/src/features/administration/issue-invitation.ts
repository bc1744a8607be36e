import { Inject, Injectable } from '@nestjs/common';
import type { Committee, Organisation } from '@passerelle/domain';
import type { Tx } from '../../../platform/database/tx.js';
import { MAILER, type Mailer } from '../../../platform/mail/mailer.js';
import { InvitationLinks } from '../invitation-link.js';
import { invitationMail } from '../invitation-mail.js';
import { InvitationRepository } from '../../../model/invitations/invitation.repository.js';
import { newInvitation } from '../new-invitation.js';

const role = 'facilitator';

/** The first seat of a new committee waits for who will lead it. */
@Injectable()
export class InviteLeader {
  constructor(
    private readonly invitations: InvitationRepository,
    private readonly links: InvitationLinks,
    @Inject(MAILER) private readonly mailer: Mailer,
  ) {}

  link(invitationId: string): string {
    return this.links.of(invitationId);
  }

  async execute(
    tx: Tx,
    asked: { id: string; email: string; committee: Committee; organisation: Organisation },
  ): Promise<void> {
    const { id, email, committee, organisation } = asked;
    const seat = {
      committeeId: committee.id,
      organisationId: organisation.id,
      role,
      replacesMembershipId: null,
    } as const;
    const invitedBy = tx.actor.kind === 'member' ? tx.actor.accountId : null;
    const invitation = newInvitation({ id, token: this.links.tokenOf(id), email, invitedBy }, seat, tx.now);
    await this.invitations.add(tx, invitation);
    const names = { committeeName: committee.name, organisationName: organisation.name, role } as const;
    await this.mailer.send(tx, invitationMail(invitation.email, names, this.link(id)));
  }
}
