import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import type { FollowUp } from '@passerelle/domain';
import { z } from 'zod';
import { CommitteeChecks } from '../../model/committees/committee-checks.js';
import type { Member } from '../../model/memberships/member.repository.js';
import { CONFIG, type Config } from '../../platform/config.js';
import type { Actor } from '../../platform/database/actor.js';
import type { Tx } from '../../platform/database/tx.js';
import { Transaction } from '../../platform/database/transaction.js';
import { jobTask } from '../../platform/jobs/job-task.js';
import { Jobs } from '../../platform/jobs/jobs.js';
import { MailOnce } from '../../platform/mail/mail-once.js';
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
    private readonly committee: CommitteeChecks,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  onModuleInit(): void {
    this.jobs.register(SEND_REMINDER, (payload, { actor }) => this.execute(actor, payload));
  }

  /** Sends a mail to each of these members once the transaction is committed. */
  async later(
    tx: Tx,
    owing: Pick<FollowUp, 'committeeId' | 'organisationId'>,
    recipients: readonly Member[],
  ): Promise<void> {
    const day = await this.committee.today(tx, owing.committeeId);
    for (const { accountId } of recipients) {
      const payload = { ...owing, accountId, day };
      await this.jobs.enqueue(tx, { task: SEND_REMINDER, payload, key: keyOf(payload) });
    }
  }

  /** Written when it leaves: what was settled meanwhile is not asked for again, and a member who left gets nothing. */
  private async execute(actor: Actor, payload: Reminder): Promise<void> {
    const { accountId, ...owing } = payload;
    const mail = await this.transaction.run(actor, (tx) =>
      this.write.execute(tx, owing, accountId, this.config.origin),
    );
    if (mail) await this.mails.send(`follow-ups.remind/${keyOf(payload)}`, mail);
  }
}

function keyOf({ committeeId, organisationId, accountId, day }: Reminder): string {
  return [committeeId, organisationId, accountId, day].join('/');
}
