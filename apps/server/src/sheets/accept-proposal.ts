import { Injectable } from '@nestjs/common';
import type { BodyOf, acceptProposal } from '@passerelle/contracts';
import { acceptItem, isOnAgenda, isRefusal } from '@passerelle/domain';
import { generateKeyBetween } from 'fractional-indexing';
import { CaseFileRepository } from '../case-files/case-file.repository.js';
import { AgendaRepository } from '../meetings/agenda.repository.js';
import { ChangeAgenda } from '../meetings/change-agenda.js';
import type { MemberActor } from '../platform/database/actor.js';
import type { Work } from '../platform/database/transaction.js';
import { SheetStore } from './sheet-store.js';

/** A facilitator accepts a proposal: it takes the last place of the agenda, and its sheet is created with the question. */
@Injectable()
export class AcceptProposal {
  constructor(
    private readonly change: ChangeAgenda,
    private readonly agenda: AgendaRepository,
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
      decide: async ({ meeting, item, work }) => {
        const caseFile = await this.caseFiles.get(work, item.caseFileId);
        const position = await this.lastPosition(work, meeting.id);
        const changed = acceptItem(meeting, item, caseFile, { minutes, position });
        if (!isRefusal(changed)) await this.sheets.create(work, item);
        return changed;
      },
    });
  }

  private async lastPosition(work: Work, meetingId: string): Promise<string> {
    const last = (await this.agenda.ofMeeting(work, meetingId)).filter(isOnAgenda).at(-1);
    return generateKeyBetween(last?.position ?? null, null);
  }
}
