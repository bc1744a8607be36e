import { Injectable } from '@nestjs/common';
import type { BodyOf, postponeRemainingCommand } from '@passerelle/contracts';
import { mayFacilitate, postponeRemaining } from '@passerelle/domain';
import { AgendaRepository } from '../../../model/agenda/agenda.repository.js';
import { announceMeeting } from '../../../model/meetings/announce-meeting.js';
import { MeetingAccess } from '../../../model/meetings/meeting-access.js';
import { accepted, refuse } from '../../../platform/refused.js';
import type { Tx } from '../../../platform/database/tx.js';

/** A facilitator postpones every case that time did not allow: all with the same words, or none. */
@Injectable()
export class PostponeRemaining {
  constructor(
    private readonly access: MeetingAccess,
    private readonly agenda: AgendaRepository,
  ) {}

  async execute(
    tx: Tx,
    { meetingId }: { meetingId: string },
    body: BodyOf<typeof postponeRemainingCommand>,
  ): Promise<void> {
    const { viewer, meeting } = await this.access.lock(tx, meetingId);
    const { committeeId } = meeting;

    if (!mayFacilitate(viewer, committeeId)) refuse('not-allowed');

    const postponed = accepted(postponeRemaining(meeting, await this.agenda.ofMeeting(tx, meetingId), body.missing));

    for (const item of postponed) {
      await this.agenda.save(tx, item);
      await tx.audit({ action: 'agenda.postpone', subjectId: item.caseFileId, committeeId });
    }

    await tx.audit({ action: 'agenda.postpone-remaining', subjectId: meetingId, committeeId });
    announceMeeting(tx, meeting);
  }
}
