import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { awaitsAgreement, isDeactivated, isLeading, type Invitation, type Membership } from '@passerelle/domain';
import { z } from 'zod';
import { AccountRepository } from '../../model/accounts/account.repository.js';
import { CommitteeRepository } from '../../model/committees/committee.repository.js';
import { InvitationRepository } from '../../model/invitations/invitation.repository.js';
import { OrganisationRepository } from '../../model/organisations/organisation.repository.js';
import { CONFIG, type Config } from '../../platform/config.js';
import type { Actor } from '../../platform/database/actor.js';
import { Transaction } from '../../platform/database/transaction.js';
import type { Tx } from '../../platform/database/tx.js';
import { jobTask } from '../../platform/jobs/job-task.js';
import { Jobs } from '../../platform/jobs/jobs.js';
import { MailOnce } from '../../platform/mail/mail-once.js';
import type { Mail } from '../../platform/mail/mailer.js';
import { agreementMail, facilitatorJoinedMail } from './facilitator-mail.js';

/** `asked`: an invitation awaits an agreement. `joined`: its member now facilitates the committee too. */
const news = z.object({ news: z.enum(['asked', 'joined']), invitationId: z.uuid(), accountId: z.uuid() });
type News = z.infer<typeof news>;

export const TELL_FACILITATOR = jobTask('administration.tell-facilitator', news);

/** Mails the facilitators of a committee who may soon read it, and who does: one mail each, once. */
@Injectable()
export class TellFacilitators implements OnModuleInit {
  constructor(
    private readonly jobs: Jobs,
    private readonly transaction: Transaction,
    private readonly invitations: InvitationRepository,
    private readonly accounts: AccountRepository,
    private readonly committees: CommitteeRepository,
    private readonly organisations: OrganisationRepository,
    private readonly mails: MailOnce,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  onModuleInit(): void {
    this.jobs.register(TELL_FACILITATOR, (payload, { actor }) => this.execute(actor, payload));
  }

  /** `held`: the memberships of the committee. */
  async later(tx: Tx, what: News['news'], { id }: Invitation, held: readonly Membership[]): Promise<void> {
    const leading = held.filter(isLeading);
    for (const accountId of new Set(leading.map((membership) => membership.accountId))) {
      const payload = { news: what, invitationId: id, accountId };
      await this.jobs.enqueue(tx, { task: TELL_FACILITATOR, payload, key: keyOf(payload) });
    }
  }

  private async execute(actor: Actor, payload: News): Promise<void> {
    const mail = await this.transaction.run(actor, (tx) => this.write(tx, payload));
    if (mail) await this.mails.send(`${TELL_FACILITATOR.name}/${keyOf(payload)}`, mail);
  }

  /** Null when the question was answered meanwhile. */
  private async write(tx: Tx, { news: what, invitationId, accountId }: News): Promise<Mail | null> {
    const invitation = await this.invitations.get(tx, invitationId);
    const { committeeId, organisationId, role, invitedBy } = invitation;
    if (committeeId === null || organisationId === null || role === null) return null;
    if (what === 'asked' && !awaitsAgreement(invitation)) return null;
    const [recipient] = await this.accounts.ofIds(tx, [accountId]);
    if (!recipient || isDeactivated(recipient)) return null;
    const committee = await this.committees.get(tx, committeeId);
    const organisation = await this.organisations.get(tx, organisationId);
    const [author] = invitedBy === null ? [] : await this.accounts.ofIds(tx, [invitedBy]);
    const facts = {
      committeeName: committee.name,
      organisationName: organisation.name,
      page: `${this.config.origin}/comites/${committeeId}`,
    };
    await tx.audit({ action: TELL_FACILITATOR.name, subjectId: invitationId, committeeId });
    if (what === 'asked') return agreementMail(recipient.email, { ...facts, role, authorName: author?.name ?? '' });
    const joined = await this.accounts.ofEmail(tx, invitation.email);
    return joined && facilitatorJoinedMail(recipient.email, { ...facts, name: joined.name });
  }
}

function keyOf({ news: what, invitationId, accountId }: News): string {
  return [what, invitationId, accountId].join('/');
}
