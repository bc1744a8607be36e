import { Injectable } from '@nestjs/common';
import type { CaseItem, Decision, Meeting } from '@passerelle/domain';
import { DecisionRepository } from './decision.repository.js';
import { AgendaRepository } from '../agenda/agenda.repository.js';
import { MeetingRepository } from '../meetings/meeting.repository.js';
import type { Work } from '../../platform/database/transaction.js';

export interface PastItem {
  item: CaseItem;
  meeting: Meeting;
  decision: Decision | null;
}

/** What a case became in the meetings where it was discussed, latest first. */
@Injectable()
export class ItemHistory {
  constructor(
    private readonly agenda: AgendaRepository,
    private readonly meetings: MeetingRepository,
    private readonly decisions: DecisionRepository,
  ) {}

  async ofCase(work: Work, caseFileId: string): Promise<PastItem[]> {
    const items = (await this.agenda.ofCase(work, caseFileId)).filter((item) => item.status !== 'withdrawn');
    const meetings = await this.meetings.getMany(
      work,
      items.map((item) => item.meetingId),
    );
    const decisions = await this.decisions.ofItems(
      work,
      items.map((item) => item.id),
    );
    return items
      .flatMap((item) => {
        const meeting = meetings.get(item.meetingId);
        return meeting ? [{ item, meeting, decision: decisions.get(item.id) ?? null }] : [];
      })
      .sort((left, right) => right.meeting.startsAt.getTime() - left.meeting.startsAt.getTime());
  }

  /** Only what was settled in meetings closed before this one. */
  async before(work: Work, item: CaseItem, meeting: Meeting): Promise<PastItem[]> {
    const past = await this.ofCase(work, item.caseFileId);
    return past.filter((one) => one.meeting.status === 'closed' && one.meeting.startsAt < meeting.startsAt);
  }
}
