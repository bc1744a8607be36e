import { Injectable } from '@nestjs/common';
import type { BodyOf, describePointCommand } from '@passerelle/contracts';
import { describePoint, mayFacilitate } from '@passerelle/domain';
import { AgendaAccess } from '../../../model/agenda/agenda-access.js';
import { AgendaRepository } from '../../../model/agenda/agenda.repository.js';
import { announceInMeeting } from '../../../model/meetings/announce-meeting.js';
import { accepted, refuse, requireVersion } from '../../../platform/refused.js';
import { PointSpeakers } from './point-speakers.js';
import type { Tx } from '../../../platform/database/tx.js';

/** A facilitator gives a general point another title, or another organisation that speaks of it. */
@Injectable()
export class DescribePoint {
  constructor(
    private readonly access: AgendaAccess,
    private readonly speakers: PointSpeakers,
    private readonly agenda: AgendaRepository,
  ) {}

  async execute(tx: Tx, { itemId }: { itemId: string }, body: BodyOf<typeof describePointCommand>): Promise<void> {
    const { viewer, meeting, point } = await this.access.lockPoint(tx, itemId);
    const { title, organisationId } = body;

    if (!mayFacilitate(viewer, meeting.committeeId)) refuse('not-found');
    requireVersion(point, body.expectedVersion);
    // An organisation that has left the committee since may still be named there.
    if (organisationId !== point.organisationId) await this.speakers.require(tx, meeting.committeeId, organisationId);

    const described = accepted(describePoint(meeting, point, { title, organisationId }));

    await this.agenda.save(tx, described);

    await tx.audit({ action: 'agenda.describe-point', subjectId: itemId, committeeId: meeting.committeeId });
    announceInMeeting(tx, meeting);
  }
}
