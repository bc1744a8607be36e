import { Injectable } from '@nestjs/common';
import { mayManageCommittee, withdrawInvitation } from '@passerelle/domain';
import { InvitationRepository } from '../../../model/invitations/invitation.repository.js';
import type { Tx } from '../../../platform/database/tx.js';
import { refuse } from '../../../platform/refused.js';
import { announcePeople, CommitteeAdmin } from '../committee-admin.js';

/** The link of an invitation opens nothing any more. One that was used stays as it is. */
@Injectable()
export class WithdrawInvitation {
  constructor(
    private readonly admin: CommitteeAdmin,
    private readonly invitations: InvitationRepository,
  ) {}

  async execute(tx: Tx, { invitationId }: { invitationId: string }): Promise<void> {
    const committeeId = (await this.invitations.get(tx, invitationId)).committeeId ?? refuse('not-found');
    const { viewer } = await this.admin.lock(tx, committeeId);
    const invitation = await this.invitations.lock(tx, invitationId);

    if (!mayManageCommittee(viewer, committeeId)) refuse('not-allowed');

    const withdrawn = withdrawInvitation(invitation, tx.now);
    if (withdrawn === invitation) return;

    await this.invitations.save(tx, withdrawn);

    await tx.audit({ action: 'administration.withdraw-invitation', subjectId: invitationId, committeeId });
    announcePeople(tx, committeeId);
  }
}
