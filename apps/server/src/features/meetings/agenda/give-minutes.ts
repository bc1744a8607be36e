import { Injectable } from '@nestjs/common';
import type { BodyOf, giveItemMinutes } from '@passerelle/contracts';
import { giveMinutes, mayFacilitate } from '@passerelle/domain';
import { AgendaAccess } from '../../../model/agenda/agenda-access.js';
import { AgendaRepository } from '../../../model/agenda/agenda.repository.js';
import { subjectOf } from '../../../model/agenda/sealed-agenda-item.js';
import { announceMeeting } from '../../../model/meetings/announce-meeting.js';
import { accepted, refuse, requireVersion } from '../../../platform/refused.js';
import type { Tx } from '../../../platform/database/tx.js';

/** A facilitator gives an item its minutes. */
@Injectable()
export class GiveMinutes {
  constructor(
    private readonly access: AgendaAccess,
    private readonly agenda: AgendaRepository,
  ) {}

  async execute(tx: Tx, { itemId }: { itemId: string }, body: BodyOf<typeof giveItemMinutes>): Promise<void> {
    const { viewer, meeting, item } = await this.access.lock(tx, itemId);

    if (!mayFacilitate(viewer, meeting.committeeId)) refuse('not-found');
    requireVersion(item, body.expectedVersion);

    const timed = accepted(giveMinutes(meeting, item, body.minutes));

    await this.agenda.save(tx, timed);

    await tx.audit({ action: 'agenda.minutes', subjectId: subjectOf(item), committeeId: meeting.committeeId });
    announceMeeting(tx, meeting);
  }
}
