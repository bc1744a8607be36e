import { Injectable } from '@nestjs/common';
import type { BodyOf, correctAttendanceCommand } from '@passerelle/contracts';
import { dateIn, instantAt, markAttendance, type Meeting } from '@passerelle/domain';
import { CommitteeRepository } from '../../../model/committees/committee.repository.js';
import type { MemberActor } from '../../../platform/database/actor.js';
import type { Tx } from '../../../platform/database/tx.js';
import { Transaction } from '../../../platform/database/transaction.js';
import { accepted } from '../../../platform/refused.js';
import { AttendanceEntryRepository } from '../../../model/attendance/attendance-entry.repository.js';
import { WriteAttendance } from './write-attendance.js';

type Correction = BodyOf<typeof correctAttendanceCommand>;

/** A facilitator corrects a line of the attendance list, or takes it off. */
@Injectable()
export class CorrectAttendance {
  constructor(
    private readonly transaction: Transaction,
    private readonly attendance: WriteAttendance,
    private readonly committees: CommitteeRepository,
    private readonly entries: AttendanceEntryRepository,
  ) {}

  /** Answers the id of the meeting. */
  async correct(actor: MemberActor, entryId: string, request: Correction): Promise<string> {
    const meetingId = await this.meetingOf(actor, entryId);
    const asked = { ...request, entryId, action: 'attendance.correct' };
    await this.attendance.execute(actor, meetingId, asked, async (tx, meeting) => {
      const entry = await this.entries.get(tx, entryId);
      const { presence } = request;
      const arrivedAt = request.arrivedAt === null ? null : await this.thatDay(tx, meeting, request.arrivedAt);
      const leftAt = request.leftAt === null ? null : await this.thatDay(tx, meeting, request.leftAt);
      const mark = { presence, arrivedAt, leftAt, by: actor.accountId, at: tx.now };
      await this.entries.save(tx, accepted(markAttendance(meeting, entry, mark)));
    });
    return meetingId;
  }

  /** Takes a line off; a member whose line goes is unknown again. Answers the id of the meeting. */
  async remove(actor: MemberActor, entryId: string, { commandId }: { commandId: string }): Promise<string> {
    const meetingId = await this.meetingOf(actor, entryId);
    const asked = { commandId, entryId, action: 'attendance.remove' };
    await this.attendance.execute(actor, meetingId, asked, async (tx) => {
      await this.entries.remove(tx, await this.entries.get(tx, entryId));
    });
    return meetingId;
  }

  private meetingOf(actor: MemberActor, entryId: string): Promise<string> {
    return this.transaction.run(actor, (tx) => this.entries.meetingOf(tx, entryId));
  }

  /** A clock time of the day on which the meeting was opened, where its committee is. */
  private async thatDay(tx: Tx, meeting: Meeting, time: string): Promise<Date> {
    const { timeZone } = await this.committees.get(tx, meeting.committeeId);
    return instantAt(timeZone, dateIn(timeZone, meeting.openedAt ?? meeting.startsAt), time);
  }
}
