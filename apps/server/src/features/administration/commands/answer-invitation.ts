import { Injectable } from '@nestjs/common';
import type { answerInvitationCommand, BodyOf } from '@passerelle/contracts';
import { answerInvitation, mayAgree } from '@passerelle/domain';
import { InvitationRepository } from '../../../model/invitations/invitation.repository.js';
import type { Tx } from '../../../platform/database/tx.js';
import { accepted, refuse } from '../../../platform/refused.js';
import { announceInvitation, CommitteeAdmin } from '../committee-admin.js';
import { InvitationLinks } from '../invitation-link.js';
import { MailInvitation } from '../mail-invitation.js';

type Body = BodyOf<typeof answerInvitationCommand>;

/** A facilitator agrees to an invitation that an administrator prepared, which mails it, or refuses it. */
@Injectable()
export class AnswerInvitation {
  constructor(
    private readonly admin: CommitteeAdmin,
    private readonly invitations: InvitationRepository,
    private readonly links: InvitationLinks,
    private readonly mail: MailInvitation,
  ) {}

  async execute(tx: Tx, { invitationId }: { invitationId: string }, { agreed }: Body): Promise<void> {
    const committeeId = (await this.invitations.get(tx, invitationId)).committeeId ?? refuse('not-found');
    const { viewer } = await this.admin.lock(tx, committeeId);
    const invitation = await this.invitations.lock(tx, invitationId);

    if (!mayAgree(viewer, invitation)) refuse('not-allowed');

    const answer = accepted(answerInvitation(invitation, agreed, { by: viewer.accountId, at: tx.now }));
    const answered = agreed ? this.links.renew(answer) : answer;

    await this.invitations.save(tx, answered);
    if (agreed) await this.mail.later(tx, answered);

    const action = agreed ? 'administration.agree-to-invitation' : 'administration.refuse-invitation';
    await tx.audit({ action, subjectId: invitationId, committeeId });
    announceInvitation(tx, answered);
  }
}
