import { Injectable } from '@nestjs/common';
import type { BodyOf, openMeetingCommand } from '@passerelle/contracts';
import { mayFacilitate, openMeeting } from '@passerelle/domain';
import { AgendaRepository } from '../../../model/agenda/agenda.repository.js';
import { announceMeeting } from '../../../model/meetings/announce-meeting.js';
import { MeetingAccess } from '../../../model/meetings/meeting-access.js';
import { MeetingRepository } from '../../../model/meetings/meeting.repository.js';
import { SheetRepository } from '../../../model/sheets/sheet.repository.js';
import { accepted, refuse, requireVersion } from '../../../platform/refused.js';
import type { Tx } from '../../../platform/database/tx.js';

/** A facilitator opens the meeting, and leads it. */
@Injectable()
export class OpenMeeting {
  constructor(
    private readonly access: MeetingAccess,
    private readonly meetings: MeetingRepository,
    private readonly agenda: AgendaRepository,
    private readonly sheets: SheetRepository,
  ) {}

  async execute(tx: Tx, { meetingId }: { meetingId: string }, body: BodyOf<typeof openMeetingCommand>): Promise<void> {
    const { viewer, meeting } = await this.access.lock(tx, meetingId);

    if (!mayFacilitate(viewer, meeting.committeeId)) refuse('not-found');
    requireVersion(meeting, body.expectedVersion);
    if (await this.meetings.openOf(tx, meeting.committeeId)) refuse('another-meeting-open');

    const opened = accepted(openMeeting(meeting, viewer.accountId, tx.now));

    await this.meetings.save(tx, opened);
    const items = await this.agenda.ofMeeting(tx, meetingId);
    await this.sheets.markOpening(
      tx,
      items.map(({ id }) => id),
    );

    await tx.audit({ action: 'meetings.open', subjectId: meetingId, committeeId: meeting.committeeId });
    announceMeeting(tx, opened);
  }
}
