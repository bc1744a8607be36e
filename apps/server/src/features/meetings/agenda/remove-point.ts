import { Injectable } from '@nestjs/common';
import type { BodyOf, removePointCommand } from '@passerelle/contracts';
import { mayFacilitate, removePoint } from '@passerelle/domain';
import { AgendaAccess } from '../../../model/agenda/agenda-access.js';
import { AgendaRepository } from '../../../model/agenda/agenda.repository.js';
import { announceMeeting } from '../../../model/meetings/announce-meeting.js';
import { SheetRooms } from '../../../model/sheets/sheet-rooms.js';
import { SheetRepository } from '../../../model/sheets/sheet.repository.js';
import { accepted, refuse, requireVersion } from '../../../platform/refused.js';
import type { Tx } from '../../../platform/database/tx.js';

/** A facilitator takes a general point off the agenda. No member could read its note any more: it is destroyed. */
@Injectable()
export class RemovePoint {
  constructor(
    private readonly access: AgendaAccess,
    private readonly agenda: AgendaRepository,
    private readonly sheets: SheetRepository,
    private readonly rooms: SheetRooms,
  ) {}

  async execute(tx: Tx, { itemId }: { itemId: string }, body: BodyOf<typeof removePointCommand>): Promise<void> {
    const { viewer, meeting, point } = await this.access.lockPoint(tx, itemId);

    if (!mayFacilitate(viewer, meeting.committeeId)) refuse('not-found');
    requireVersion(point, body.expectedVersion);

    const removed = accepted(removePoint(meeting, point));

    const destroyed = await this.sheets.destroy(tx, [itemId]);
    await this.agenda.save(tx, removed);

    await tx.audit({ action: 'agenda.remove-point', subjectId: itemId, committeeId: meeting.committeeId });
    tx.afterCommit.push(() => this.rooms.destroyed(destroyed));
    announceMeeting(tx, meeting);
  }
}
