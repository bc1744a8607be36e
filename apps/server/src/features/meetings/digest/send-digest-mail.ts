import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Actor } from '../../../platform/database/actor.js';
import { Transaction } from '../../../platform/database/transaction.js';
import { Jobs } from '../../../platform/jobs/jobs.js';
import { MailOnce } from '../../../platform/mail/mail-once.js';
import { DigestMail } from './digest-mail.js';
import { DIGEST_MAIL, type DigestMailPayload } from './digest-task.js';
import { OwedSinceMeeting } from './owed-since-meeting.js';

/**
 * Writes to one member what the organisation owes since a meeting, as it is when the mail leaves. A mail server that
 * does not answer makes the job fail, and it is tried again; once the mail has left, or may have, it leaves no more.
 */
@Injectable()
export class SendDigestMail implements OnModuleInit {
  constructor(
    private readonly jobs: Jobs,
    private readonly transaction: Transaction,
    private readonly owed: OwedSinceMeeting,
    private readonly letter: DigestMail,
    private readonly mails: MailOnce,
  ) {}

  onModuleInit(): void {
    this.jobs.register(DIGEST_MAIL, (payload, { actor }) => this.execute(actor, payload));
  }

  private async execute(actor: Actor, { accountId, ...asked }: DigestMailPayload): Promise<void> {
    const { key, mail } = await this.transaction.run(actor, async (tx) => {
      const owed = await this.owed.of(tx, asked);
      const { organisationId, meeting, followUps } = owed;
      await tx.audit({ action: DIGEST_MAIL.name, subjectId: meeting.id, committeeId: meeting.committeeId });
      return {
        key: `${DIGEST_MAIL.name}/${meeting.id}/${organisationId}/${accountId}`,
        mail: followUps.length === 0 ? null : await this.letter.to(tx, accountId, owed),
      };
    });
    if (mail) await this.mails.send(key, mail);
  }
}
