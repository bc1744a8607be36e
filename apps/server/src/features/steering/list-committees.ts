import { Injectable } from '@nestjs/common';
import type { CommitteeSummary } from '@passerelle/contracts';
import { maySeeCommittee, type Committee, type Meeting } from '@passerelle/domain';
import { CommitteeRepository } from '../../model/committees/committee.repository.js';
import { ViewerRepository } from '../../model/memberships/viewer.repository.js';
import { DecisionRepository } from '../../model/decisions/decision.repository.js';
import { MeetingRepository } from '../../model/meetings/meeting.repository.js';
import type { MemberActor } from '../../platform/database/actor.js';
import { Transaction } from '../../platform/database/transaction.js';

/** The committees that a viewer knows of, with figures and never a case. */
@Injectable()
export class ListCommittees {
  constructor(
    private readonly transaction: Transaction,
    private readonly viewers: ViewerRepository,
    private readonly committees: CommitteeRepository,
    private readonly meetings: MeetingRepository,
    private readonly decisions: DecisionRepository,
  ) {}

  execute(actor: MemberActor): Promise<CommitteeSummary[]> {
    return this.transaction.run(actor, async (tx) => {
      const viewer = await this.viewers.get(tx);
      await tx.audit({ action: 'committees.list' });
      const committees = (await this.committees.all(tx))
        .filter(({ id }) => maySeeCommittee(viewer, id))
        .sort((left, right) => left.name.localeCompare(right.name, 'fr'));
      const meetings = await this.meetings.ofCommittees(
        tx,
        committees.map(({ id }) => id),
      );
      const closed = meetings.filter(({ status }) => status === 'closed');
      const counts = await this.decisions.countByMeeting(
        tx,
        closed.map(({ id }) => id),
      );
      return committees.map((committee) => {
        const own = meetings.filter((meeting) => meeting.committeeId === committee.id);
        return presentCommittee(committee, own, counts, tx.now);
      });
    });
  }
}

function presentCommittee(
  committee: Committee,
  meetings: Meeting[],
  decisions: Map<string, number>,
  now: Date,
): CommitteeSummary {
  const { id, name, kind, territory } = committee;
  const closed = meetings.filter(({ status }) => status === 'closed');
  const next = meetings.find(({ status, startsAt }) => status === 'open' || (status === 'planned' && startsAt > now));
  return {
    ...{ id, name, kind, territory },
    nextMeetingAt: next?.startsAt.toISOString() ?? null,
    meetingsClosed: closed.length,
    decisionsRecorded: closed.reduce((sum, meeting) => sum + (decisions.get(meeting.id) ?? 0), 0),
  };
}
