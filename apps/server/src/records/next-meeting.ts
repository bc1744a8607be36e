import { Injectable } from '@nestjs/common';
import type { Meeting } from '@passerelle/domain';
import { announceMeeting } from '../meetings/announce-meeting.js';
import { LeadMeeting } from '../meetings/lead-meeting.js';
import { MeetingRepository } from '../meetings/meeting.repository.js';
import { WaitingItems } from '../meetings/waiting-items.js';
import type { Work } from '../platform/database/transaction.js';

/** What an ended meeting hands to the next one. */
@Injectable()
export class NextMeeting {
  constructor(
    private readonly lead: LeadMeeting,
    private readonly meetings: MeetingRepository,
    private readonly waiting: WaitingItems,
  ) {}

  countTime(work: Work, meeting: Meeting): Promise<void> {
    return this.lead.countTime(work, meeting, null);
  }

  /** Postponed items become proposals of the next planned meeting, if there is one already. */
  async carry(work: Work, closed: Meeting): Promise<void> {
    await this.meetings.save(work, closed);
    const next = await this.meetings.nextPlanned(work, closed.committeeId, work.now);
    if (!next) return;
    await this.waiting.carryWaiting(work, next);
    announceMeeting(work, next);
  }
}
