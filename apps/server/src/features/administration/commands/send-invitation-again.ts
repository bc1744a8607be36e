import { Injectable } from '@nestjs/common';
import { mayManageCommittee, sendAgain } from '@passerelle/domain';
import { InvitationRepository } from '../../../model/invitations/invitation.repository.js';
import type { Tx } from '../../../platform/database/tx.js';
import { accepted, refuse } from '../../../platform/refused.js';
import { announcePeople, CommitteeAdmin } from '../committee-admin.js';
import { InvitationLinks } from '../invitation-link.js';
import { MailInvitation } from '../mail-invitation.js';

/** Mails an invitation that did not arrive, or that came too late, with a new link. */
@Injectable()
export class SendInvitationAgain {
  constructor(
    private readonly admin: CommitteeAdmin,
    private readonly invitations: InvitationRepository,
    private readonly links: InvitationLinks,
    private readonly mail: MailInvitation,
  ) {}

  async execute(tx: Tx, { invitationId }: { invitationId: string }): Promise<void> {
    const committeeId = (await this.invitations.get(tx, invitationId)).committeeId ?? refuse('not-found');
    const { viewer } = await this.admin.lock(tx, committeeId);
    const invitation = await this.invitations.lock(tx, invitationId);

    if (!mayManageCommittee(viewer, committeeId)) refuse('not-allowed');

    const renewed = this.links.renew(accepted(sendAgain(invitation, tx.now)));

    await this.invitations.save(tx, renewed);
    await this.mail.later(tx, renewed);

    await tx.audit({ action: 'administration.send-invitation-again', subjectId: invitationId, committeeId });
    announcePeople(tx, committeeId);
  }
}
