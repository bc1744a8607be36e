import { Injectable } from '@nestjs/common';
import type { BodyOf, removePointCommand } from '@passerelle/contracts';
import { isCase, isRefusal, removePoint } from '@passerelle/domain';
import { ChangeAgenda } from './change-agenda.js';
import type { MemberActor } from '../../../platform/database/actor.js';
import type { Tx } from '../../../platform/database/tx.js';
import { SheetRooms } from '../../../model/sheets/sheet-rooms.js';
import { SheetStore } from '../../../model/sheets/sheet-store.js';

/** A facilitator takes a general point off the agenda. Nobody could read its note any more: it is destroyed. */
@Injectable()
export class RemovePoint {
  constructor(
    private readonly change: ChangeAgenda,
    private readonly sheets: SheetStore,
    private readonly rooms: SheetRooms,
  ) {}

  execute(actor: MemberActor, itemId: string, request: BodyOf<typeof removePointCommand>): Promise<string> {
    return this.change.execute(actor, itemId, {
      ...request,
      action: 'agenda.remove-point',
      asked: request,
      decide: async ({ meeting, item, tx }) => {
        if (isCase(item)) return { refused: 'not-found' };
        const removed = removePoint(meeting, item);
        if (!isRefusal(removed)) await this.destroyNote(tx, itemId);
        return removed;
      },
    });
  }

  private async destroyNote(tx: Tx, itemId: string): Promise<void> {
    const destroyed = await this.sheets.destroy(tx, [itemId]);
    tx.afterCommit.push(() => this.rooms.destroyed(destroyed));
  }
}
