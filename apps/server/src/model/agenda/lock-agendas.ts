import { Injectable } from '@nestjs/common';
import { agendaMayChange } from '@passerelle/domain';
import { CommitteeRepository } from '../committees/committee.repository.js';
import { MeetingRepository } from '../meetings/meeting.repository.js';
import type { Work } from '../../platform/database/transaction.js';

/** Makes everybody wait who changes an agenda of a committee, or makes a new one. */
@Injectable()
export class LockAgendas {
  constructor(
    private readonly committees: CommitteeRepository,
    private readonly meetings: MeetingRepository,
  ) {}

  /**
   * Meetings first and from the earliest, then the committee, in the order of a closing, which carries what it left to
   * the next meeting. A case is locked after that, as by whoever proposes it.
   */
  async ofCommittee(work: Work, committeeId: string): Promise<void> {
    const known = await this.lockMeetings(work, committeeId, new Set());
    await this.committees.lock(work, committeeId);
    // One may have been planned while we waited.
    await this.lockMeetings(work, committeeId, known);
  }

  private async lockMeetings(work: Work, committeeId: string, known: ReadonlySet<string>): Promise<Set<string>> {
    const earliestFirst = (await this.meetings.ofCommittee(work, committeeId)).reverse();
    const changing = earliestFirst.filter((meeting) => agendaMayChange(meeting) && !known.has(meeting.id));
    for (const { id } of changing) await this.meetings.lock(work, id);
    return new Set(changing.map(({ id }) => id));
  }
}
