import { Inject, Injectable } from '@nestjs/common';
import type { BodyOf, inviteMember } from '@passerelle/contracts';
import type { MemberActor } from '../../../platform/database/actor.js';
import { toCommand } from '../../../platform/database/commands.js';
import { Transaction } from '../../../platform/database/transaction.js';
import { MAILER, type Mailer } from '../../../platform/mail/mailer.js';
import { announcePeople, CommitteeKeeping } from '../committee-admin.js';
import { InvitationLinks } from '../invitation-link.js';
import { invitationMail } from '../invitation-mail.js';
import { InvitedSeats } from '../invited-memberships.js';
import { newInvitation } from '../new-invitation.js';

type Request = BodyOf<typeof inviteMember>;

/** A seat of a committee waits for whoever has an address. The link is mailed, and told to whoever invites. */
@Injectable()
export class InviteMember {
  constructor(
    private readonly transaction: Transaction,
    private readonly keeping: CommitteeKeeping,
    private readonly invited: InvitedSeats,
    private readonly links: InvitationLinks,
    @Inject(MAILER) private readonly mailer: Mailer,
  ) {}

  /** Gives the link; the same one when the command is sent again. */
  async execute(actor: MemberActor, committeeId: string, request: Request): Promise<string> {
    const { commandId: id } = request;
    const link = this.links.of(id);
    await this.transaction.command(actor, toCommand('administration.invite', committeeId, request), async (tx) => {
      const { committee } = await this.keeping.toChange(tx, committeeId);
      const { organisationId, role, email, replacesMembershipId } = request;
      const organisation = await this.invited.organisation(tx, { committeeId, organisationId });

      await this.invited.refuseHeld(tx, { committeeId, organisationId, role, email });
      await this.invited.requireReplaced(tx, { committeeId, organisationId, replacesMembershipId });

      const seat = { committeeId, organisationId, role, replacesMembershipId };
      const token = this.links.tokenOf(id);
      const invitation = newInvitation({ id, token, email, invitedBy: actor.accountId }, seat, tx.now);
      await this.invited.add(tx, invitation);
      const names = { committeeName: committee.name, organisationName: organisation.name, role };
      await this.mailer.send(tx, invitationMail(invitation.email, names, link));
      await tx.audit({ action: 'administration.invite', subjectId: id, committeeId });
      announcePeople(tx, committeeId);
    });
    return link;
  }
}
