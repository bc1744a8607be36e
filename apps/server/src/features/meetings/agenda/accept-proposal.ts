import { Injectable } from '@nestjs/common';
import type { BodyOf, acceptProposal } from '@passerelle/contracts';
import { acceptItem, isCase, isRefusal } from '@passerelle/domain';
import { CaseFileRepository } from '../../../model/case-files/case-file.repository.js';
import { ChangeAgenda } from './change-agenda.js';
import type { MemberActor } from '../../../platform/database/actor.js';
import { SheetStore } from '../../../model/sheets/sheet-store.js';
import { AgendaPlaces } from '../../../model/agenda/agenda-places.js';

/** A facilitator accepts a proposal: it takes the last place of the agenda, and its sheet is created with the question. */
@Injectable()
export class AcceptProposal {
  constructor(
    private readonly change: ChangeAgenda,
    private readonly places: AgendaPlaces,
    private readonly caseFiles: CaseFileRepository,
    private readonly sheets: SheetStore,
  ) {}

  execute(actor: MemberActor, itemId: string, request: BodyOf<typeof acceptProposal>): Promise<string> {
    const { commandId, expectedVersion, minutes } = request;
    return this.change.execute(actor, itemId, {
      commandId,
      expectedVersion,
      action: 'agenda.accept',
      asked: request,
      decide: async ({ meeting, item, tx }) => {
        if (!isCase(item)) return { refused: 'item-not-proposed' };
        const caseFile = await this.caseFiles.get(tx, item.caseFileId);
        const position = await this.places.last(tx, meeting.id);
        const changed = acceptItem(meeting, item, caseFile, { minutes, position });
        if (!isRefusal(changed)) await this.sheets.create(tx, item);
        return changed;
      },
    });
  }
}
