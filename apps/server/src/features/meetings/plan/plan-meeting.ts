import { Injectable } from '@nestjs/common';
import type { BodyOf, planMeeting } from '@passerelle/contracts';
import {
  cleanText,
  dateIn,
  instantAt,
  isCalendarDate,
  mayFacilitate,
  TEXT_LIMITS,
  type Committee,
  type Meeting,
} from '@passerelle/domain';
import { CommitteeRepository } from '../../../model/committees/committee.repository.js';
import { ViewerRepository } from '../../../model/memberships/viewer.repository.js';
import { announceMeeting } from '../../../model/meetings/announce-meeting.js';
import { Invitations } from './invitations.js';
import type { MemberActor } from '../../../platform/database/actor.js';
import { asked, Transaction } from '../../../platform/database/transaction.js';
import { acceptedText, refuse } from '../../../platform/refused.js';
import { WaitingItems } from './waiting-items.js';

type Request = BodyOf<typeof planMeeting>;

/** A facilitator fixes the date of a meeting: members are invited, and its agenda opens with what was left undone. */
@Injectable()
export class PlanMeeting {
  constructor(
    private readonly transaction: Transaction,
    private readonly viewers: ViewerRepository,
    private readonly committees: CommitteeRepository,
    private readonly waiting: WaitingItems,
    private readonly invitations: Invitations,
  ) {}

  /** Answers the id of the meeting; the command's own id is the meeting's, so that a twin names the same one. */
  async execute(actor: MemberActor, committeeId: string, request: Request): Promise<string> {
    await this.transaction.command(actor, asked('meetings.plan', committeeId, request), async (work) => {
      const viewer = await this.viewers.get(work);
      const committee = await this.committees.get(work, committeeId);
      if (!mayFacilitate(viewer, committeeId)) refuse('not-allowed');

      const meeting = this.planned(committee, request, work.now);

      await this.waiting.addMeeting(work, meeting);
      await this.invitations.send(work, committee, meeting);
      await work.audit({ action: 'meetings.plan', subjectId: meeting.id, committeeId });
      announceMeeting(work, meeting);
    });
    return request.commandId;
  }

  private planned(committee: Committee, request: Request, now: Date): Meeting {
    if (!isCalendarDate(request.date)) refuse('date-invalid', { field: 'date' });
    if (request.date < dateIn(committee.timeZone, now)) refuse('date-past', { field: 'date' });
    const place = request.place?.trim() ? acceptedText(cleanText(request.place, TEXT_LIMITS.place, 'place')) : null;
    if (!place && !request.link) refuse('text-empty', { field: 'place' });
    return {
      id: request.commandId,
      committeeId: committee.id,
      status: 'planned',
      startsAt: instantAt(committee.timeZone, request.date, request.time),
      durationMinutes: request.durationMinutes,
      place,
      link: request.link,
      openedAt: null,
      closedAt: null,
      currentItemId: null,
      currentSince: null,
      leaderId: null,
      version: 1,
    };
  }
}
