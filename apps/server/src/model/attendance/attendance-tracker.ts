import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { MeetingAccess } from '../meetings/meeting-access.js';
import { MeetingRepository } from '../meetings/meeting.repository.js';
import type { Tx } from '../../platform/database/tx.js';
import { Transaction } from '../../platform/database/transaction.js';
import { MeetingPresence, type ScreenState } from './meeting-presence.js';
import { announceParticipants, ObservedAttendance } from './observed-attendance.js';

/** Keeps the attendance of open meetings: a member with the page of the room open is there, admitted or waiting. */
@Injectable()
export class AttendanceTracker implements OnApplicationBootstrap {
  constructor(
    private readonly transaction: Transaction,
    private readonly access: MeetingAccess,
    private readonly meetings: MeetingRepository,
    private readonly seen: ObservedAttendance,
    private readonly board: MeetingPresence,
  ) {}

  onApplicationBootstrap(): Promise<void> {
    return this.emptyRooms();
  }

  /** No member has a page open when the server starts; one who comes back is present again. */
  emptyRooms(): Promise<void> {
    return this.transaction.run({ kind: 'job', purpose: 'empty-rooms' }, (tx) => this.seen.removeAll(tx));
  }

  /** A member's screen comes in, or says something new of itself. */
  async enter(accountId: string, socketId: string, meetingId: string, state: ScreenState): Promise<void> {
    let arrives = false;
    try {
      await this.transaction.run({ kind: 'member', accountId }, async (tx) => {
        const { meeting } = await this.access.get(tx, meetingId);
        arrives = this.board.enter(meetingId, accountId, socketId, state);
        if (meeting.status === 'open') this.board.opened(meetingId);
        else this.board.wait(meetingId);
        if (arrives && meeting.status === 'open') {
          await this.seen.come(tx, meeting, [accountId]);
          await tx.audit({ action: 'meetings.enter', subjectId: meetingId, committeeId: meeting.committeeId });
        }
        announceParticipants(tx, meeting);
      });
    } catch (error) {
      // Not written, not there: the next message of this screen counts as an arrival again.
      if (arrives) await this.leave(accountId, socketId, meetingId);
      throw error;
    }
  }

  /**
   * `cut`: the connection was lost without a leave message: something may still be on its way. A leave message of a
   * member who is not there any more says that it has arrived.
   */
  async leave(accountId: string, socketId: string, meetingId: string, cut = false): Promise<void> {
    if (!this.board.leave(meetingId, accountId, socketId, cut)) {
      if (!cut && this.board.arrived(meetingId, accountId)) await this.announceArrived(accountId, meetingId);
      return;
    }
    await this.transaction.run({ kind: 'member', accountId }, async (tx) => {
      const meeting = await this.meetings.get(tx, meetingId);
      // A screen of this member that saw the meeting open after its end: what it left behind is not awaited.
      if (meeting.status === 'closed') this.board.clear(meetingId);
      await this.seen.lock(tx, meetingId, accountId);
      // Back on another screen meanwhile, whose arrival is written, or waits for this row.
      if (this.board.isOnline(meetingId, accountId)) return;
      await this.seen.go(tx, meeting, accountId);
      announceParticipants(tx, meeting);
    });
  }

  private announceArrived(accountId: string, meetingId: string): Promise<void> {
    return this.transaction.run({ kind: 'member', accountId }, async (tx) => {
      announceParticipants(tx, await this.meetings.get(tx, meetingId));
    });
  }

  /** Somebody has no membership in the committee any more: out of its rooms, in the work that ended the membership. */
  async evict(tx: Tx, committeeId: string, accountId: string): Promise<void> {
    const open = await this.meetings.openOf(tx, committeeId);
    for (const meetingId of new Set([...this.board.meetingsWith(accountId), ...(open ? [open.id] : [])])) {
      const meeting = await this.meetings.get(tx, meetingId);
      if (meeting.committeeId !== committeeId) continue;
      await this.seen.go(tx, meeting, accountId);
      await this.seen.endAdmission(tx, meeting, accountId);
      tx.afterCommit.push(() => this.board.evict(meetingId, accountId));
      announceParticipants(tx, meeting);
    }
  }

  async leaveEverywhere(accountId: string, socketId: string, cut: boolean): Promise<void> {
    for (const meetingId of this.board.meetingsOf(socketId)) await this.leave(accountId, socketId, meetingId, cut);
  }
}
