import { Injectable, type OnModuleInit } from '@nestjs/common';
import {
  addDays,
  dateIn,
  instantAt,
  isOwed,
  mayAnswerFollowUp,
  workingDayFrom,
  type Meeting,
} from '@passerelle/domain';
import { CommitteeRepository } from '../../../model/committees/committee.repository.js';
import type { Actor } from '../../../platform/database/actor.js';
import type { Tx } from '../../../platform/database/tx.js';
import { Transaction } from '../../../platform/database/transaction.js';
import { Jobs } from '../../../platform/jobs/jobs.js';
import { settledCases, type SettledItem } from '../close/closing-facts.js';
import { CommitteeMembershipRepository } from '../../../model/memberships/committee-membership.repository.js';
import { POST_MEETING_DIGEST, DIGEST_MAIL, type DigestPayload } from './digest-task.js';
import { OwedSinceMeeting } from './owed-since-meeting.js';

/** When the mail of the morning leaves, by the committee's clock. */
const HOUR = '08:00';

/** The next working day, the organisations that owe something since a meeting get a mail, one for each member. */
@Injectable()
export class PostMeetingDigest implements OnModuleInit {
  constructor(
    private readonly transaction: Transaction,
    private readonly jobs: Jobs,
    private readonly committees: CommitteeRepository,
    private readonly owed: OwedSinceMeeting,
    private readonly memberships: CommitteeMembershipRepository,
  ) {}

  onModuleInit(): void {
    this.jobs.register(POST_MEETING_DIGEST, (payload, { actor }) => this.execute(actor, payload));
  }

  /** In the transaction that closes the meeting: no mail without a closing, and no closing without its mails. */
  async plan(tx: Tx, closed: Meeting, settled: SettledItem[]): Promise<void> {
    const { timeZone } = await this.committees.get(tx, closed.committeeId);
    const day = workingDayFrom(addDays(dateIn(timeZone, closed.closedAt ?? tx.now), 1));
    const runAt = instantAt(timeZone, day, HOUR);
    const followUps = settledCases(settled).flatMap((one) => one.followUps.filter(isOwed));
    for (const organisationId of new Set(followUps.map((followUp) => followUp.organisationId))) {
      const payload = { meetingId: closed.id, organisationId };
      await this.jobs.enqueue(tx, { task: POST_MEETING_DIGEST, payload, runAt, key: `${closed.id}/${organisationId}` });
    }
  }

  /** One job for each of those who answer for the organisation this morning; none when nothing is owed any more. */
  private async execute(actor: Actor, payload: DigestPayload): Promise<void> {
    const { meetingId } = payload;
    await this.transaction.run(actor, async (tx) => {
      const { meeting, organisationId, followUps } = await this.owed.of(tx, payload);
      if (followUps.length === 0) return;
      const { committeeId } = meeting;
      const members = await this.memberships.members(tx, committeeId, organisationId);
      for (const member of members.filter((one) => mayAnswerFollowUp(one, { committeeId, organisationId }))) {
        const { accountId } = member;
        const key = `${meetingId}/${organisationId}/${accountId}`;
        await this.jobs.enqueue(tx, { task: DIGEST_MAIL, payload: { meetingId, organisationId, accountId }, key });
      }
    });
  }
}
