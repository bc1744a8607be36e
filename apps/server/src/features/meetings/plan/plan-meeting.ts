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
import { toCommand } from '../../../platform/database/commands.js';
import { Transaction } from '../../../platform/database/transaction.js';
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
    await this.transaction.command(actor, toCommand('meetings.plan', committeeId, request), async (tx) => {
      const viewer = await this.viewers.get(tx);
      const committee = await this.committees.get(tx, committeeId);
      if (!mayFacilitate(viewer, committeeId)) refuse('not-allowed');

      const meeting = this.planned(committee, request, tx.now);

      await this.waiting.addMeeting(tx, meeting);
      await this.invitations.send(tx, committee, meeting);
      await tx.audit({ action: 'meetings.plan', subjectId: meeting.id, committeeId });
      announceMeeting(tx, meeting);
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
