import { Injectable } from '@nestjs/common';
import type { BodyOf, addGeneralPointCommand } from '@passerelle/contracts';
import { addGeneralPoint, mayFacilitate } from '@passerelle/domain';
import { AgendaPlacement } from '../../../model/agenda/agenda-placement.js';
import { announceMeeting } from '../../../model/meetings/announce-meeting.js';
import { MeetingAccess } from '../../../model/meetings/meeting-access.js';
import { accepted, refuse } from '../../../platform/refused.js';
import { PointSpeakers } from './point-speakers.js';
import type { Tx } from '../../../platform/database/tx.js';

/** A facilitator adds a general point: it takes the last position of the agenda, with an empty note. */
@Injectable()
export class AddGeneralPoint {
  constructor(
    private readonly access: MeetingAccess,
    private readonly speakers: PointSpeakers,
    private readonly placement: AgendaPlacement,
  ) {}

  async execute(
    tx: Tx,
    { meetingId }: { meetingId: string },
    body: BodyOf<typeof addGeneralPointCommand>,
  ): Promise<void> {
    const { viewer, meeting } = await this.access.lock(tx, meetingId);
    const { commandId: id, point: kind, title, organisationId, minutes } = body;

    if (!mayFacilitate(viewer, meeting.committeeId)) refuse('not-found');
    await this.speakers.require(tx, meeting.committeeId, organisationId);

    const position = await this.placement.last(tx, meetingId);
    const written = { id, kind, title, organisationId, minutes, position };
    const point = accepted(addGeneralPoint(meeting, { ...written, proposedBy: viewer.accountId, proposedAt: tx.now }));

    await this.placement.put(tx, point);

    await tx.audit({ action: 'agenda.add-point', subjectId: id, committeeId: meeting.committeeId });
    announceMeeting(tx, meeting);
  }
}
