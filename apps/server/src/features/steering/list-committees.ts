import { Injectable } from '@nestjs/common';
import type { CommitteeSummary } from '@passerelle/contracts';
import { maySeeCommittee, meetingAhead, type Committee, type Meeting } from '@passerelle/domain';
import { CommitteeRepository } from '../../model/committees/committee.repository.js';
import { DecisionRepository } from '../../model/decisions/decision.repository.js';
import { MeetingRepository } from '../../model/meetings/meeting.repository.js';
import { ViewerRepository } from '../../model/memberships/viewer.repository.js';
import type { Tx } from '../../platform/database/tx.js';

/** The committees that a viewer sees, with figures and never a case. */
@Injectable()
export class ListCommittees {
  constructor(
    private readonly viewers: ViewerRepository,
    private readonly committees: CommitteeRepository,
    private readonly meetings: MeetingRepository,
    private readonly decisions: DecisionRepository,
  ) {}

  async execute(tx: Tx): Promise<CommitteeSummary[]> {
    const viewer = await this.viewers.get(tx);
    const committees = (await this.committees.all(tx)).filter(({ id }) => maySeeCommittee(viewer, id));
    const committeeIds = committees.map(({ id }) => id);
    const meetings = await this.meetings.ofCommittees(tx, committeeIds);
    const closedIds = meetings.filter(isClosed).map(({ id }) => id);
    const decisions = await this.decisions.countByMeeting(tx, closedIds);

    await tx.audit({ action: 'committees.list' });
    return committees
      .sort((left, right) => left.name.localeCompare(right.name, 'fr'))
      .map((committee) => {
        const own = meetings.filter(({ committeeId }) => committeeId === committee.id);
        return presentCommittee(committee, own, decisions, tx.now);
      });
  }
}

function isClosed({ status }: Meeting): boolean {
  return status === 'closed';
}

function presentCommittee(
  committee: Committee,
  meetings: readonly Meeting[],
  decisions: ReadonlyMap<string, number>,
  now: Date,
): CommitteeSummary {
  const { id, name, kind, territory } = committee;
  const closed = meetings.filter(isClosed);
  const next = meetingAhead(meetings, now);
  return {
    ...{ id, name, kind, territory },
    nextMeetingAt: next?.startsAt.toISOString() ?? null,
    inSession: next?.status === 'open',
    meetingsClosed: closed.length,
    decisionsRecorded: closed.reduce((sum, meeting) => sum + (decisions.get(meeting.id) ?? 0), 0),
  };
}
