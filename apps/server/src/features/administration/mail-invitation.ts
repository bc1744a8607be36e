import { Injectable, type OnModuleInit } from '@nestjs/common';
import { mayBeOpened, waits, type Invitation } from '@passerelle/domain';
import { z } from 'zod';
import { CommitteeRepository } from '../../model/committees/committee.repository.js';
import { InvitationRepository } from '../../model/invitations/invitation.repository.js';
import { OrganisationRepository } from '../../model/organisations/organisation.repository.js';
import type { Actor } from '../../platform/database/actor.js';
import { Transaction } from '../../platform/database/transaction.js';
import type { Tx } from '../../platform/database/tx.js';
import { jobTask } from '../../platform/jobs/job-task.js';
import { Jobs } from '../../platform/jobs/jobs.js';
import { MailOnce } from '../../platform/mail/mail-once.js';
import type { Mail } from '../../platform/mail/mailer.js';
import { announceInvitation } from './committee-admin.js';
import { InvitationLinks } from './invitation-link.js';
import { invitationMail } from './invitation-mail.js';

const sending = z.object({
  invitationId: z.uuid(),
  /** Which sending it is: a later one has another link, and this one is then not mailed any more. */
  time: z.number().int(),
});
type Sending = z.infer<typeof sending>;

export const MAIL_INVITATION = jobTask('administration.mail-invitation', sending);

/**
 * Mails the link of an invitation, once for each sending, and writes whether the mail server took it: the link is shown
 * to no member, so those who administer the committee need to know.
 */
@Injectable()
export class MailInvitation implements OnModuleInit {
  constructor(
    private readonly jobs: Jobs,
    private readonly transaction: Transaction,
    private readonly invitations: InvitationRepository,
    private readonly committees: CommitteeRepository,
    private readonly organisations: OrganisationRepository,
    private readonly links: InvitationLinks,
    private readonly mails: MailOnce,
  ) {}

  onModuleInit(): void {
    this.jobs.register(MAIL_INVITATION, (payload, { actor }) => this.execute(actor, payload));
  }

  async later(tx: Tx, { id, sentAt }: Invitation): Promise<void> {
    const payload = { invitationId: id, time: sentAt.length };
    await this.jobs.enqueue(tx, { task: MAIL_INVITATION, payload, key: keyOf(payload) });
  }

  private async execute(actor: Actor, payload: Sending): Promise<void> {
    const mail = await this.transaction.run(actor, (tx) => this.write(tx, payload));
    if (!mail) return;
    try {
      const result = await this.mails.send(`${MAIL_INVITATION.name}/${keyOf(payload)}`, mail);
      await this.transaction.run(actor, (tx) => this.note(tx, payload, result !== 'uncertain'));
    } catch (error) {
      await this.transaction.run(actor, (tx) => this.note(tx, payload, false));
      throw error;
    }
  }

  /** Null for one that was used, withdrawn, refused or sent again meanwhile. */
  private async write(tx: Tx, { invitationId, time }: Sending): Promise<Mail | null> {
    const invitation = await this.invitations.get(tx, invitationId);
    const { committeeId, organisationId, role, sentAt, email } = invitation;
    if (committeeId === null || organisationId === null || role === null) return null;
    if (!waits(invitation) || !mayBeOpened(invitation.agreement) || sentAt.length !== time) return null;
    const committee = await this.committees.get(tx, committeeId);
    const organisation = await this.organisations.get(tx, organisationId);
    const names = { committeeName: committee.name, organisationName: organisation.name, role };
    await tx.audit({ action: MAIL_INVITATION.name, subjectId: invitationId, committeeId });
    return invitationMail(email, names, this.links.of(invitation));
  }

  private async note(tx: Tx, { invitationId, time }: Sending, taken: boolean): Promise<void> {
    const invitation = await this.invitations.lock(tx, invitationId);
    if (invitation.sentAt.length !== time) return;
    const noted = taken ? { mailedAt: tx.now, mailFailedAt: null } : { mailFailedAt: tx.now };
    await this.invitations.save(tx, { ...invitation, ...noted });
    announceInvitation(tx, invitation);
  }
}

function keyOf({ invitationId, time }: Sending): string {
  return `${invitationId}/${time}`;
}
