import { Injectable } from '@nestjs/common';
import type { CaseItem, Decision, Meeting } from '@passerelle/domain';
import { DecisionRepository } from './decision.repository.js';
import { AgendaRepository } from '../agenda/agenda.repository.js';
import { MeetingRepository } from '../meetings/meeting.repository.js';
import type { Tx } from '../../platform/database/tx.js';

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

  async ofCase(tx: Tx, caseFileId: string): Promise<PastItem[]> {
    const items = (await this.agenda.ofCase(tx, caseFileId)).filter((item) => item.status !== 'withdrawn');
    const meetings = await this.meetings.getMany(
      tx,
      items.map((item) => item.meetingId),
    );
    const decisions = await this.decisions.ofItems(
      tx,
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
  async before(tx: Tx, item: CaseItem, meeting: Meeting): Promise<PastItem[]> {
    const past = await this.ofCase(tx, item.caseFileId);
    return past.filter((one) => one.meeting.status === 'closed' && one.meeting.startsAt < meeting.startsAt);
  }
}
