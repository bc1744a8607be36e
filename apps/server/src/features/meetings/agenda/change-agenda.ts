import { Injectable } from '@nestjs/common';
import {
  isCase,
  mayFacilitate,
  type AgendaItem,
  type CaseFile,
  type CaseItem,
  type Meeting,
  type Refusal,
  type Viewer,
} from '@passerelle/domain';
import { CaseFileRepository } from '../../../model/case-files/case-file.repository.js';
import { ViewerRepository } from '../../../model/memberships/viewer.repository.js';
import type { MemberActor } from '../../../platform/database/actor.js';
import type { Tx } from '../../../platform/database/tx.js';
import { Transaction } from '../../../platform/database/transaction.js';
import { accepted, refuse } from '../../../platform/refused.js';
import { AgendaRepository } from '../../../model/agenda/agenda.repository.js';
import { announceMeeting } from '../../../model/meetings/announce-meeting.js';
import { subjectOf } from '../../../model/agenda/sealed-agenda-item.js';

export interface AgendaChange {
  commandId: string;
  /** What the trace says that was done. */
  action: string;
  /** What was asked, for a second request under the same id. */
  asked: unknown;
  /** The version that the author saw; absent where the last one wins. */
  expectedVersion?: number;
  /** Who may, of a case; facilitators when it does not say, and for every general point. */
  allows?: (viewer: Viewer, item: CaseItem, caseFile: CaseFile) => boolean;
  /** The rule: the item as it becomes, or why not. */
  decide(facts: { meeting: Meeting; item: AgendaItem; tx: Tx }): Promise<AgendaItem | Refusal> | AgendaItem | Refusal;
}

/** What every change of one item of an agenda has in common: the lock, the right, the version, the trace, the news. */
@Injectable()
export class ChangeAgenda {
  constructor(
    private readonly transaction: Transaction,
    private readonly viewers: ViewerRepository,
    private readonly agenda: AgendaRepository,
    private readonly caseFiles: CaseFileRepository,
  ) {}

  /** Answers the id of the meeting. */
  async execute(actor: MemberActor, itemId: string, change: AgendaChange): Promise<string> {
    await this.transaction.command(actor, { ...change, subjectId: itemId }, async (tx) => {
      const viewer = await this.viewers.get(tx);
      const { meeting, item } = await this.agenda.lockWithMeeting(tx, itemId);
      const allowed = await this.isAllowed(tx, viewer, item, change);
      if (!(allowed ?? mayFacilitate(viewer, meeting.committeeId))) refuse('not-found');
      if (change.expectedVersion !== undefined && change.expectedVersion !== item.version) {
        refuse('stale-version', { version: item.version });
      }

      const changed = accepted(await change.decide({ meeting, item, tx }));

      await this.agenda.save(tx, changed);
      await tx.audit({ action: change.action, subjectId: subjectOf(item), committeeId: meeting.committeeId });
      announceMeeting(tx, meeting);
    });
    return this.transaction.run(actor, async (tx) => (await this.agenda.get(tx, itemId)).meetingId);
  }

  /** What the change itself says of who may; null when it says nothing. */
  private async isAllowed(tx: Tx, viewer: Viewer, item: AgendaItem, { allows }: AgendaChange): Promise<boolean | null> {
    return allows && isCase(item) ? allows(viewer, item, await this.caseFiles.get(tx, item.caseFileId)) : null;
  }
}
