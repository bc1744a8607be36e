import { Injectable } from '@nestjs/common';
import type { BodyOf, returnToProposalsCommand } from '@passerelle/contracts';
import { mayFacilitate, returnToProposals } from '@passerelle/domain';
import { AgendaAccess } from '../../../model/agenda/agenda-access.js';
import { AgendaRepository } from '../../../model/agenda/agenda.repository.js';
import { subjectOf } from '../../../model/agenda/sealed-agenda-item.js';
import { announceMeeting } from '../../../model/meetings/announce-meeting.js';
import { accepted, refuse, requireVersion } from '../../../platform/refused.js';
import type { Tx } from '../../../platform/database/tx.js';

/** A facilitator takes an item that was not discussed back to the proposals. */
@Injectable()
export class ReturnToProposals {
  constructor(
    private readonly access: AgendaAccess,
    private readonly agenda: AgendaRepository,
  ) {}

  async execute(tx: Tx, { itemId }: { itemId: string }, body: BodyOf<typeof returnToProposalsCommand>): Promise<void> {
    const { viewer, meeting, item } = await this.access.lock(tx, itemId);

    if (!mayFacilitate(viewer, meeting.committeeId)) refuse('not-found');
    requireVersion(item, body.expectedVersion);

    const returned = accepted(returnToProposals(meeting, item));

    await this.agenda.save(tx, returned);

    await tx.audit({ action: 'agenda.return', subjectId: subjectOf(item), committeeId: meeting.committeeId });
    announceMeeting(tx, meeting);
  }
}
