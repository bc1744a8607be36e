import { Injectable } from '@nestjs/common';
import type { BodyOf, moveAgendaItem } from '@passerelle/contracts';
import { isOnAgenda, moveItem } from '@passerelle/domain';
import { generateKeyBetween } from 'fractional-indexing';
import type { MemberActor } from '../../../platform/database/actor.js';
import type { Tx } from '../../../platform/database/tx.js';
import { refuse } from '../../../platform/refused.js';
import { AgendaRepository } from '../../../model/agenda/agenda.repository.js';
import { ChangeAgenda } from './change-agenda.js';

/** Puts an item after another. The key is found under the meeting's lock, so two moves at once both happen. */
@Injectable()
export class MoveItem {
  constructor(
    private readonly change: ChangeAgenda,
    private readonly agenda: AgendaRepository,
  ) {}

  execute(actor: MemberActor, itemId: string, { commandId, after }: BodyOf<typeof moveAgendaItem>): Promise<string> {
    return this.change.execute(actor, itemId, {
      commandId,
      action: 'agenda.move',
      asked: after,
      decide: async ({ meeting, item, tx }) =>
        moveItem(meeting, item, {
          position: after === itemId ? (item.position ?? '') : await this.keyAfter(tx, meeting.id, itemId, after),
          movedBy: actor.accountId,
          movedAt: tx.now,
        }),
    });
  }

  private async keyAfter(tx: Tx, meetingId: string, itemId: string, after: string | null): Promise<string> {
    const others = (await this.agenda.ofMeeting(tx, meetingId)).filter(
      (item) => isOnAgenda(item) && item.id !== itemId,
    );
    const place = after === null ? -1 : others.findIndex((item) => item.id === after);
    if (after !== null && place === -1) refuse('item-not-on-agenda');
    return generateKeyBetween(others[place]?.position ?? null, others[place + 1]?.position ?? null);
  }
}
