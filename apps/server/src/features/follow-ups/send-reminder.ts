import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import type { FollowUp } from '@passerelle/domain';
import { z } from 'zod';
import type { Member } from '../../model/memberships/member.repository.js';
import { CONFIG, type Config } from '../../platform/config.js';
import type { Actor } from '../../platform/database/actor.js';
import type { Tx } from '../../platform/database/tx.js';
import { Transaction } from '../../platform/database/transaction.js';
import { jobTask } from '../../platform/jobs/job-task.js';
import { Jobs } from '../../platform/jobs/jobs.js';
import { MailOnce } from '../../platform/mail/mail-once.js';
import type { Mail } from '../../platform/mail/mailer.js';
import { WriteReminder } from './write-reminder.js';

const reminder = z.object({
  committeeId: z.uuid(),
  organisationId: z.uuid(),
  accountId: z.uuid(),
  /** The committee's day on which it was asked for: one mail a day for each member. */
  day: z.string(),
});
type Reminder = z.infer<typeof reminder>;

export const SEND_REMINDER = jobTask('follow-ups.remind', reminder);

/** Mails a member what the organisation owes and is late, at most once a day, however often it is asked. */
@Injectable()
export class SendReminder implements OnModuleInit {
  constructor(
    private readonly jobs: Jobs,
    private readonly transaction: Transaction,
    private readonly mails: MailOnce,
    private readonly write: WriteReminder,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  onModuleInit(): void {
    this.jobs.register(SEND_REMINDER, (payload, { actor }) => this.execute(actor, payload));
  }

  /** Those who can read the reminder: without one, an organisation is reminded of nothing. */
  recipients(tx: Tx, owing: Pick<FollowUp, 'committeeId' | 'organisationId'>): Promise<Member[]> {
    return this.write.recipients(tx, owing);
  }

  /** Has the mail leave as soon as `work` is committed. */
  async later(tx: Tx, payload: Reminder): Promise<void> {
    await this.jobs.enqueue(tx, { task: SEND_REMINDER, payload, key: keyOf(payload) });
  }

  private async execute(actor: Actor, payload: Reminder): Promise<void> {
    const mail = await this.transaction.run(actor, (tx) => this.compose(tx, payload));
    if (mail) await this.mails.send(`follow-ups.remind/${keyOf(payload)}`, mail);
  }

  /** Written when it leaves: what was settled meanwhile is not asked for again, nor is anything of whoever left. */
  private async compose(tx: Tx, { accountId, ...owing }: Reminder): Promise<Mail | null> {
    const members = await this.write.recipients(tx, owing);
    const recipient = members.find((member) => member.accountId === accountId);
    return recipient ? this.write.execute(tx, owing, recipient.email, this.config.origin) : null;
  }
}

function keyOf({ committeeId, organisationId, accountId, day }: Reminder): string {
  return [committeeId, organisationId, accountId, day].join('/');
}
