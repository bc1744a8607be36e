import { Injectable } from '@nestjs/common';
import { dateIn, isLate, type FollowUp } from '@passerelle/domain';
import { CommitteeRepository } from '../../model/committees/committee.repository.js';
import type { Work } from '../../platform/database/transaction.js';
import { FollowUpRepository } from '../../model/follow-ups/follow-up.repository.js';
import { remindedOf, wasRemindedToday, type CommitteeDay } from '../../model/follow-ups/reminding.js';

type Owing = Pick<FollowUp, 'committeeId' | 'organisationId'>;

/** What an organisation owes to a committee, and that is late. */
@Injectable()
export class LateFollowUps {
  constructor(
    private readonly committees: CommitteeRepository,
    private readonly followUps: FollowUpRepository,
  ) {}

  async of(work: Work, owing: Owing): Promise<FollowUp[]> {
    const { today } = await this.day(work, owing);
    return (await this.followUps.lockOwedBy(work, owing)).filter((followUp) => isLate(followUp, today));
  }

  /** Notes that the organisation is reminded now of what is late; answers what it was not reminded of earlier the same day. */
  async remind(work: Work, owing: Owing): Promise<FollowUp[]> {
    const day = await this.day(work, owing);
    const late = await this.of(work, owing);
    const reminded = late.flatMap((followUp) => remindedOf(followUp, day) ?? []);
    for (const followUp of reminded) await this.followUps.save(work, followUp);
    return reminded;
  }

  async countRemindedToday(work: Work, owing: Owing): Promise<number> {
    const day = await this.day(work, owing);
    return (await this.of(work, owing)).filter((followUp) => wasRemindedToday(followUp, day)).length;
  }

  private async day(work: Work, { committeeId }: Owing): Promise<CommitteeDay> {
    const { timeZone } = await this.committees.get(work, committeeId);
    return { today: dateIn(timeZone, work.now), timeZone, now: work.now };
  }
}
