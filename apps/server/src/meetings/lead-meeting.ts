import { Injectable } from '@nestjs/common';
import {
  cancelMeeting,
  isOnAgenda,
  mayFacilitate,
  openMeeting,
  setCurrentItem,
  type Meeting,
  type Refusal,
} from '@passerelle/domain';
import { ViewerRepository } from '../committees/viewer.repository.js';
import type { MemberActor } from '../platform/database/actor.js';
import { asked, Transaction, type Work } from '../platform/database/transaction.js';
import { accepted, refuse } from '../platform/refused.js';
import { AgendaRepository } from './agenda.repository.js';
import { announceMeeting } from './announce-meeting.js';
import { MeetingRepository } from './meeting.repository.js';
import { WaitingItems } from './waiting-items.js';

interface Versioned {
  commandId: string;
  expectedVersion: number;
}

/** A facilitator opens the meeting, leads it from case to case, or cancels it. */
@Injectable()
export class LeadMeeting {
  constructor(
    private readonly transaction: Transaction,
    private readonly viewers: ViewerRepository,
    private readonly meetings: MeetingRepository,
    private readonly agenda: AgendaRepository,
    private readonly waiting: WaitingItems,
  ) {}

  open(actor: MemberActor, meetingId: string, { commandId, expectedVersion }: Versioned): Promise<void> {
    return this.change(
      actor,
      meetingId,
      { commandId, expectedVersion, action: 'meetings.open' },
      async (meeting, work) => {
        if (await this.meetings.openOf(work, meeting.committeeId)) return { refused: 'another-meeting-open' };
        return openMeeting(meeting, actor.accountId, work.now);
      },
    );
  }

  /** Cancels a planned meeting; what was proposed goes to the next one, now or when it is planned. */
  cancel(actor: MemberActor, meetingId: string, { commandId, expectedVersion }: Versioned): Promise<void> {
    const request = { commandId, expectedVersion, action: 'meetings.cancel' };
    return this.change(actor, meetingId, request, cancelMeeting, (work, cancelled) =>
      this.carryToNext(work, cancelled),
    );
  }

  /** Goes to an item, for everybody who follows. The time spent on the one before is counted. */
  goTo(
    actor: MemberActor,
    meetingId: string,
    { commandId, itemId }: { commandId: string; itemId: string },
  ): Promise<void> {
    return this.change(actor, meetingId, { commandId, action: 'meetings.go-to' }, async (meeting, work) => {
      const item = await this.agenda.get(work, itemId);
      if (item.meetingId !== meetingId || !isOnAgenda(item)) return { refused: 'item-not-on-agenda' };
      await this.countTime(work, meeting, itemId);
      return setCurrentItem(meeting, itemId, actor.accountId, work.now);
    });
  }

  /** Adds the time since the current item came to what it took so far. */
  async countTime(work: Work, meeting: Meeting, nextItemId: string | null): Promise<void> {
    if (!meeting.currentItemId || !meeting.currentSince || meeting.currentItemId === nextItemId) return;
    const item = await this.agenda.get(work, meeting.currentItemId);
    const seconds = Math.round((work.now.getTime() - meeting.currentSince.getTime()) / 1000);
    await this.agenda.save(work, { ...item, secondsSpent: item.secondsSpent + Math.max(0, seconds) });
  }

  private async change(
    actor: MemberActor,
    meetingId: string,
    request: { commandId: string; expectedVersion?: number; action: string },
    decide: (meeting: Meeting, work: Work) => Promise<Meeting | Refusal> | Meeting | Refusal,
    then?: (work: Work, changed: Meeting) => Promise<void>,
  ): Promise<void> {
    await this.transaction.command(actor, asked(request.action, meetingId, request), async (work) => {
      const viewer = await this.viewers.get(work);
      const meeting = await this.meetings.lock(work, meetingId);
      if (!mayFacilitate(viewer, meeting.committeeId)) refuse('not-found');
      if (request.expectedVersion !== undefined && request.expectedVersion !== meeting.version) {
        refuse('stale-version', { version: meeting.version });
      }

      const changed = accepted(await decide(meeting, work));

      if (request.expectedVersion === undefined) await this.meetings.follow(work, changed);
      else await this.meetings.save(work, changed);
      await then?.(work, changed);
      await work.audit({ action: request.action, subjectId: meetingId, committeeId: meeting.committeeId });
      announceMeeting(work, changed);
    });
  }

  private async carryToNext(work: Work, cancelled: Meeting): Promise<void> {
    const next = await this.meetings.nextPlanned(work, cancelled.committeeId, work.now);
    if (!next) return;
    await this.waiting.carryWaiting(work, next);
    announceMeeting(work, next);
  }
}
