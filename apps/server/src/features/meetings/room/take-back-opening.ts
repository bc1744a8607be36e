import { Injectable } from '@nestjs/common';
import type { BodyOf, takeBackOpeningCommand } from '@passerelle/contracts';
import { forgetTime, mayFacilitate, takeBackOpening } from '@passerelle/domain';
import { AgendaRepository } from '../../../model/agenda/agenda.repository.js';
import { MeetingPresence } from '../../../model/attendance/meeting-presence.js';
import { ObservedAttendance } from '../../../model/attendance/observed-attendance.js';
import { announceMeeting } from '../../../model/meetings/announce-meeting.js';
import { MeetingAccess } from '../../../model/meetings/meeting-access.js';
import { MeetingRepository } from '../../../model/meetings/meeting.repository.js';
import { accepted, refuse, requireVersion } from '../../../platform/refused.js';
import type { Tx } from '../../../platform/database/tx.js';
import { MeetingContent } from './meeting-content.js';

/** A facilitator takes back the opening of a meeting in which nothing was written: it is planned again, as it was. */
@Injectable()
export class TakeBackOpening {
  constructor(
    private readonly access: MeetingAccess,
    private readonly meetings: MeetingRepository,
    private readonly agenda: AgendaRepository,
    private readonly content: MeetingContent,
    private readonly seen: ObservedAttendance,
    private readonly board: MeetingPresence,
  ) {}

  async execute(
    tx: Tx,
    { meetingId }: { meetingId: string },
    body: BodyOf<typeof takeBackOpeningCommand>,
  ): Promise<void> {
    const { viewer, meeting } = await this.access.lock(tx, meetingId);
    const items = await this.agenda.ofMeeting(tx, meetingId);

    if (!mayFacilitate(viewer, meeting.committeeId)) refuse('not-found');
    requireVersion(meeting, body.expectedVersion);
    const planned = accepted(takeBackOpening(meeting, await this.content.of(tx, meeting, items)));

    await this.meetings.save(tx, planned);
    for (const item of items.filter(({ secondsSpent }) => secondsSpent > 0))
      await this.agenda.save(tx, forgetTime(item));
    await this.seen.forget(tx, planned);
    tx.afterCommit.push(() => this.board.openingTakenBack(meetingId));

    await tx.audit({ action: 'meetings.take-back-opening', subjectId: meetingId, committeeId: meeting.committeeId });
    announceMeeting(tx, planned);
  }
}
