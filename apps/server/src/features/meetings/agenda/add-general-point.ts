import { Injectable } from '@nestjs/common';
import type { addGeneralPointCommand, BodyOf } from '@passerelle/contracts';
import { addGeneralPoint, mayFacilitate } from '@passerelle/domain';
import { ViewerRepository } from '../../../model/memberships/viewer.repository.js';
import { announceMeeting } from '../../../model/meetings/announce-meeting.js';
import { MeetingRepository } from '../../../model/meetings/meeting.repository.js';
import type { MemberActor } from '../../../platform/database/actor.js';
import { toCommand } from '../../../platform/database/commands.js';
import { Transaction } from '../../../platform/database/transaction.js';
import { accepted, refuse } from '../../../platform/refused.js';
import { AgendaPlaces } from '../../../model/agenda/agenda-places.js';
import { PointSpeakers } from './point-speakers.js';

type Request = BodyOf<typeof addGeneralPointCommand>;

/** A facilitator adds a general point: it takes the last place of the agenda at once, with an empty note. */
@Injectable()
export class AddGeneralPoint {
  constructor(
    private readonly transaction: Transaction,
    private readonly viewers: ViewerRepository,
    private readonly meetings: MeetingRepository,
    private readonly speakers: PointSpeakers,
    private readonly places: AgendaPlaces,
  ) {}

  async execute(actor: MemberActor, meetingId: string, request: Request): Promise<void> {
    await this.transaction.command(actor, toCommand('agenda.add-point', meetingId, request), async (tx) => {
      const viewer = await this.viewers.get(tx);
      const meeting = await this.meetings.lock(tx, meetingId);
      if (!mayFacilitate(viewer, meeting.committeeId)) refuse('not-found');

      const { commandId: id, point: kind, title, organisationId, minutes } = request;
      await this.speakers.require(tx, meeting.committeeId, organisationId);
      const position = await this.places.last(tx, meetingId);
      const written = { id, kind, title, organisationId, minutes, position };
      const point = accepted(addGeneralPoint(meeting, { ...written, proposedBy: actor.accountId, proposedAt: tx.now }));

      await this.places.put(tx, point);
      await tx.audit({ action: 'agenda.add-point', subjectId: id, committeeId: meeting.committeeId });
      announceMeeting(tx, meeting);
    });
  }
}
