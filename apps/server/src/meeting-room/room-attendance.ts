import { Inject, Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { maySeeMeeting, type Meeting } from '@passerelle/domain';
import { ViewerRepository } from '../committees/viewer.repository.js';
import { AttendanceRepository } from '../meetings/attendance.repository.js';
import { MeetingRepository } from '../meetings/meeting.repository.js';
import { Transaction, type Work } from '../platform/database/transaction.js';
import { Announcer } from '../platform/live/announcer.js';
import { LOG, type Log } from '../platform/log.js';
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
    private readonly announcer: Announcer,
    @Inject(LOG) private readonly log: Log,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    this.announcer.onAnnounced((event) => {
      if (event.kind === 'meeting' && this.board.waitsToBeCounted(event.id)) void this.countWaiting(event.id);
    });
    await this.transaction.run({ kind: 'job', purpose: 'empty-rooms' }, (work) => this.attendance.emptyRooms(work));
  }

  /** A member's screen comes in, or says something new of itself. */
  async enter(accountId: string, socketId: string, meetingId: string, state: ScreenState): Promise<void> {
    await this.transaction.run({ kind: 'member', accountId }, async (work) => {
      const viewer = await this.viewers.get(work);
      const meeting = await this.meetings.get(work, meetingId);
      if (!maySeeMeeting(viewer, meeting.committeeId)) refuse('not-found');
      const arrives = this.board.enter(meetingId, accountId, socketId, state);
      if (meeting.status !== 'open') this.board.wait(meetingId);
      else if (arrives) {
        await this.attendance.enter(work, meetingId, accountId);
        await work.audit({ action: 'meetings.enter', subjectId: meetingId, committeeId: meeting.committeeId });
      }
      announceParticipants(work, meeting);
    });
  }

  /** `cut`: the line went, and nobody said goodbye: something may still be on its way. */
  async leave(accountId: string, socketId: string, meetingId: string, cut = false): Promise<void> {
    if (!this.board.leave(meetingId, accountId, socketId, cut)) return;
    await this.transaction.run({ kind: 'member', accountId }, async (work) => {
      const meeting = await this.meetings.get(work, meetingId);
      await this.attendance.leave(work, meetingId, accountId);
      announceParticipants(work, meeting);
    });
  }

  async leaveEverywhere(accountId: string, socketId: string): Promise<void> {
    for (const meetingId of this.board.meetingsOf(socketId)) await this.leave(accountId, socketId, meetingId, true);
  }

  /** Something changed in a meeting on whose page people were waiting: if it has opened, they are there. */
  private async countWaiting(meetingId: string): Promise<void> {
    try {
      await this.transaction.run({ kind: 'job', purpose: 'count-present' }, async (work) => {
        const meeting = await this.meetings.get(work, meetingId);
        if (meeting.status !== 'open') return;
        for (const accountId of this.board.online(meetingId)) await this.attendance.enter(work, meetingId, accountId);
        await work.audit({ action: 'meetings.count-present', subjectId: meetingId, committeeId: meeting.committeeId });
        work.afterCommit.push(() => this.board.counted(meetingId));
        announceParticipants(work, meeting);
      });
    } catch (error) {
      this.log.error({ error: error instanceof Error ? error.name : 'unknown' }, 'the people present were not counted');
    }
  }
}

function announceParticipants(work: Work, { id, committeeId }: Meeting): void {
  work.announceAfterCommit({ committeeId }, { kind: 'participants', id, version: 0 });
}
