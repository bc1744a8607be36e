import { Inject, Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { Transaction } from '../../platform/database/transaction.js';
import { Announcer } from '../../platform/live/announcer.js';
import { LOG, type Log } from '../../platform/log.js';
import { MeetingRepository } from '../meetings/meeting.repository.js';
import { MeetingPresence } from './meeting-presence.js';
import { announceParticipants, ObservedAttendance } from './observed-attendance.js';

/** Counts the members who wait on the page of a meeting, once it opens. */
@Injectable()
export class WaitingAttendance implements OnApplicationBootstrap {
  constructor(
    private readonly transaction: Transaction,
    private readonly meetings: MeetingRepository,
    private readonly seen: ObservedAttendance,
    private readonly board: MeetingPresence,
    private readonly announcer: Announcer,
    @Inject(LOG) private readonly log: Log,
  ) {}

  onApplicationBootstrap(): void {
    this.announcer.onAnnounced((event) => {
      if (event.kind === 'meeting' && this.board.waitsToBeCounted(event.id)) void this.count(event.id);
    });
  }

  /** Something changed in a meeting on whose page people were waiting: if it has opened, they are there. */
  private async count(meetingId: string): Promise<void> {
    try {
      await this.transaction.run({ kind: 'job', purpose: 'count-present' }, async (tx) => {
        const meeting = await this.meetings.get(tx, meetingId);
        if (meeting.status !== 'open') return;
        await this.seen.come(tx, meeting, this.board.online(meetingId));
        await tx.audit({ action: 'meetings.count-present', subjectId: meetingId, committeeId: meeting.committeeId });
        tx.afterCommit.push(() => {
          this.board.opened(meetingId);
          this.board.counted(meetingId);
        });
        announceParticipants(tx, meeting);
      });
    } catch (error) {
      this.log.error({ error: error instanceof Error ? error.name : 'unknown' }, 'the people present were not counted');
    }
  }
}
