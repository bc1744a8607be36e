import { Injectable } from '@nestjs/common';
import {
  committeeDay,
  isLate,
  remindOfLate,
  wasRemindedOn,
  type CommitteeDay,
  type FollowUp,
} from '@passerelle/domain';
import { CommitteeRepository } from '../../model/committees/committee.repository.js';
import { FollowUpRepository } from '../../model/follow-ups/follow-up.repository.js';
import type { Tx } from '../../platform/database/tx.js';

type Owing = Pick<FollowUp, 'committeeId' | 'organisationId'>;

/** What an organisation owes to a committee, and that is late. */
@Injectable()
export class LateFollowUps {
  constructor(
    private readonly committees: CommitteeRepository,
    private readonly followUps: FollowUpRepository,
  ) {}

  async of(tx: Tx, owing: Owing): Promise<FollowUp[]> {
    const { today } = await this.day(tx, owing);
    return (await this.followUps.lockOwedBy(tx, owing)).filter((followUp) => isLate(followUp, today));
  }

  /** Saves that the organisation is reminded now of what is late; answers what it was not reminded of earlier the same day. */
  async remind(tx: Tx, owing: Owing): Promise<FollowUp[]> {
    const day = await this.day(tx, owing);
    const reminded = (await this.of(tx, owing)).flatMap((followUp) => remindOfLate(followUp, day) ?? []);
    for (const followUp of reminded) await this.followUps.save(tx, followUp);
    return reminded;
  }

  async countRemindedToday(tx: Tx, owing: Owing): Promise<number> {
    const day = await this.day(tx, owing);
    return (await this.of(tx, owing)).filter((followUp) => wasRemindedOn(followUp, day)).length;
  }

  private async day(tx: Tx, { committeeId }: Owing): Promise<CommitteeDay> {
    return committeeDay(await this.committees.get(tx, committeeId), tx.now);
  }
}
