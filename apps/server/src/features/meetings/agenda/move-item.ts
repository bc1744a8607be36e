import { Injectable } from '@nestjs/common';
import type { BodyOf, moveAgendaItem } from '@passerelle/contracts';
import { isOnAgenda, mayFacilitate, moveItem, type AgendaItem, type Meeting } from '@passerelle/domain';
import { generateKeyBetween } from 'fractional-indexing';
import { AgendaAccess } from '../../../model/agenda/agenda-access.js';
import { AgendaRepository } from '../../../model/agenda/agenda.repository.js';
import { subjectOf } from '../../../model/agenda/sealed-agenda-item.js';
import { announceInMeeting } from '../../../model/meetings/announce-meeting.js';
import { accepted, refuse } from '../../../platform/refused.js';
import type { Tx } from '../../../platform/database/tx.js';

/** Puts an item after another. The key is found under the lock of the meeting, so two concurrent moves both happen. */
@Injectable()
export class MoveItem {
  constructor(
    private readonly access: AgendaAccess,
    private readonly agenda: AgendaRepository,
  ) {}

  async execute(tx: Tx, { itemId }: { itemId: string }, { after }: BodyOf<typeof moveAgendaItem>): Promise<void> {
    const { viewer, meeting, item } = await this.access.lock(tx, itemId);

    if (!mayFacilitate(viewer, meeting.committeeId)) refuse('not-found');

    const position = await this.positionAfter(tx, meeting, item, after);
    const moved = accepted(moveItem(meeting, item, { position, movedBy: viewer.accountId, movedAt: tx.now }));

    await this.agenda.save(tx, moved);

    await tx.audit({ action: 'agenda.move', subjectId: subjectOf(item), committeeId: meeting.committeeId });
    announceInMeeting(tx, meeting);
  }

  private async positionAfter(tx: Tx, meeting: Meeting, item: AgendaItem, after: string | null): Promise<string> {
    if (after === item.id) return item.position ?? '';
    const agenda = await this.agenda.ofMeeting(tx, meeting.id);
    const others = agenda.filter((other) => isOnAgenda(other) && other.id !== item.id);
    const index = after === null ? -1 : others.findIndex((other) => other.id === after);
    if (after !== null && index === -1) refuse('item-not-on-agenda');
    return generateKeyBetween(others[index]?.position ?? null, others[index + 1]?.position ?? null);
  }
}
