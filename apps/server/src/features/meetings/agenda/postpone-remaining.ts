import { Injectable } from '@nestjs/common';
import type { BodyOf, postponeRemainingCommand } from '@passerelle/contracts';
import { cleanText, isCase, mayFacilitate, maySeeMeeting, postponeItem, TEXT_LIMITS } from '@passerelle/domain';
import { ViewerRepository } from '../../../model/memberships/viewer.repository.js';
import { AgendaRepository } from '../../../model/agenda/agenda.repository.js';
import { announceMeeting } from '../../../model/meetings/announce-meeting.js';
import { MeetingRepository } from '../../../model/meetings/meeting.repository.js';
import type { MemberActor } from '../../../platform/database/actor.js';
import { toCommand } from '../../../platform/database/commands.js';
import { Transaction } from '../../../platform/database/transaction.js';
import { accepted, acceptedText, refuse } from '../../../platform/refused.js';

type Request = BodyOf<typeof postponeRemainingCommand>;

/** A facilitator postpones at once every case that time did not allow: all with the same words, or none. */
@Injectable()
export class PostponeRemaining {
  constructor(
    private readonly transaction: Transaction,
    private readonly viewers: ViewerRepository,
    private readonly meetings: MeetingRepository,
    private readonly agenda: AgendaRepository,
  ) {}

  async execute(actor: MemberActor, meetingId: string, request: Request): Promise<void> {
    await this.transaction.command(actor, toCommand('agenda.postpone-remaining', meetingId, request), async (tx) => {
      const viewer = await this.viewers.get(tx);
      const meeting = await this.meetings.lock(tx, meetingId);
      const { committeeId } = meeting;
      if (!maySeeMeeting(viewer, committeeId)) refuse('not-found');
      if (!mayFacilitate(viewer, committeeId)) refuse('not-allowed');

      if (meeting.status !== 'open') refuse('meeting-not-open');
      const missing = acceptedText(cleanText(request.missing, TEXT_LIMITS.missing, 'missing'));
      const left = (await this.agenda.ofMeeting(tx, meetingId)).filter(isCase);

      for (const item of left.filter(({ status }) => status === 'accepted')) {
        await this.agenda.save(tx, accepted(postponeItem(meeting, item, { missing, missingFromOrganisationId: null })));
        await tx.audit({ action: 'agenda.postpone', subjectId: item.caseFileId, committeeId });
      }
      await tx.audit({ action: 'agenda.postpone-remaining', subjectId: meetingId, committeeId });
      announceMeeting(tx, meeting);
    });
  }
}
