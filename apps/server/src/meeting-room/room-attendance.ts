import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { maySeeMeeting } from '@passerelle/domain';
import { ViewerRepository } from '../committees/viewer.repository.js';
import { AttendanceRepository } from '../meetings/attendance.repository.js';
import { MeetingRepository } from '../meetings/meeting.repository.js';
import { Transaction } from '../platform/database/transaction.js';
import { refuse } from '../platform/refused.js';
import { ParticipantsBoard, type ScreenState } from './participants-board.js';

/** Keeps the attendance of open meetings: whoever has the room's page open is there. */
@Injectable()
export class RoomAttendance implements OnApplicationBootstrap {
  constructor(
    private readonly transaction: Transaction,
    private readonly viewers: ViewerRepository,
    private readonly meetings: MeetingRepository,
    private readonly attendance: AttendanceRepository,
    private readonly board: ParticipantsBoard,
  ) {}

  onApplicationBootstrap(): Promise<void> {
    return this.transaction.run({ kind: 'job', purpose: 'empty-rooms' }, (work) => this.attendance.emptyRooms(work));
  }

  /** A member's screen comes in, or says something new of itself. */
  async enter(accountId: string, socketId: string, meetingId: string, state: ScreenState): Promise<void> {
    await this.transaction.run({ kind: 'member', accountId }, async (work) => {
      const viewer = await this.viewers.get(work);
      const meeting = await this.meetings.get(work, meetingId);
      if (!maySeeMeeting(viewer, meeting.committeeId)) refuse('not-found');
      if (this.board.enter(meetingId, accountId, socketId, state) && meeting.status === 'open') {
        await this.attendance.enter(work, meetingId, accountId);
      }
      work.announceAfterCommit(
        { committeeId: meeting.committeeId },
        { kind: 'participants', id: meetingId, version: 0 },
      );
    });
  }

  async leave(accountId: string, socketId: string, meetingId: string): Promise<void> {
    if (!this.board.leave(meetingId, accountId, socketId)) return;
    await this.transaction.run({ kind: 'member', accountId }, async (work) => {
      const meeting = await this.meetings.get(work, meetingId);
      await this.attendance.leave(work, meetingId, accountId);
      work.announceAfterCommit(
        { committeeId: meeting.committeeId },
        { kind: 'participants', id: meetingId, version: 0 },
      );
    });
  }

  async leaveEverywhere(accountId: string, socketId: string): Promise<void> {
    for (const meetingId of this.board.meetingsOf(socketId)) await this.leave(accountId, socketId, meetingId);
  }

  /** The meeting has just opened: those who were waiting on its page are there. */
  async countWaiting(meetingId: string): Promise<void> {
    await this.transaction.run({ kind: 'job', purpose: 'count-present' }, async (work) => {
      const meeting = await this.meetings.get(work, meetingId);
      for (const accountId of this.board.online(meetingId)) await this.attendance.enter(work, meetingId, accountId);
      work.announceAfterCommit(
        { committeeId: meeting.committeeId },
        { kind: 'participants', id: meetingId, version: 0 },
      );
    });
  }
}
