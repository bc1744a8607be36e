import { Injectable } from '@nestjs/common';
import type { BodyOf, postponePointCommand } from '@passerelle/contracts';
import { cleanText, mayFacilitate, postponeItem, TEXT_LIMITS } from '@passerelle/domain';
import { AgendaAccess } from '../../../model/agenda/agenda-access.js';
import { AgendaRepository } from '../../../model/agenda/agenda.repository.js';
import { announceInMeeting } from '../../../model/meetings/announce-meeting.js';
import { accepted, acceptedText, refuse, requireVersion } from '../../../platform/refused.js';
import type { Tx } from '../../../platform/database/tx.js';

/** A facilitator leaves a general point for the next meeting, and says what is missing. */
@Injectable()
export class PostponePoint {
  constructor(
    private readonly access: AgendaAccess,
    private readonly agenda: AgendaRepository,
  ) {}

  async execute(tx: Tx, { itemId }: { itemId: string }, body: BodyOf<typeof postponePointCommand>): Promise<void> {
    const { viewer, meeting, point } = await this.access.lockPoint(tx, itemId);

    if (!mayFacilitate(viewer, meeting.committeeId)) refuse('not-found');
    requireVersion(point, body.expectedVersion);

    const missing = acceptedText(cleanText(body.missing, TEXT_LIMITS.missing, 'missing'));
    const postponed = accepted(postponeItem(meeting, point, { missing, missingFromOrganisationId: null }));

    await this.agenda.save(tx, postponed);

    await tx.audit({ action: 'agenda.postpone-point', subjectId: itemId, committeeId: meeting.committeeId });
    announceInMeeting(tx, meeting);
  }
}
