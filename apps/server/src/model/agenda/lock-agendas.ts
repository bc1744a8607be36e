import { Injectable } from '@nestjs/common';
import { agendaMayChange } from '@passerelle/domain';
import { CommitteeRepository } from '../committees/committee.repository.js';
import { MeetingRepository } from '../meetings/meeting.repository.js';
import type { Tx } from '../../platform/database/tx.js';

/** Locks the agendas of a committee: a command that changes one of them, or plans a meeting, waits. */
@Injectable()
export class LockAgendas {
  constructor(
    private readonly committees: CommitteeRepository,
    private readonly meetings: MeetingRepository,
  ) {}

  /**
   * Meetings first and from the earliest, then the committee, in the order of a closing, which carries what it left to
   * the next meeting. A case is locked after that, as a proposal does: another order would deadlock.
   */
  async ofCommittee(tx: Tx, committeeId: string): Promise<void> {
    const known = await this.lockMeetings(tx, committeeId, new Set());
    await this.committees.lock(tx, committeeId);
    // A meeting may have been planned while this waited for the committee.
    await this.lockMeetings(tx, committeeId, known);
  }

  private async lockMeetings(tx: Tx, committeeId: string, known: ReadonlySet<string>): Promise<Set<string>> {
    const earliestFirst = (await this.meetings.ofCommittee(tx, committeeId)).reverse();
    const changing = earliestFirst.filter((meeting) => agendaMayChange(meeting) && !known.has(meeting.id));
    for (const { id } of changing) await this.meetings.lock(tx, id);
    return new Set(changing.map(({ id }) => id));
  }
}
