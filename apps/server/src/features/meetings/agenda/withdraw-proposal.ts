import { Injectable } from '@nestjs/common';
import type { BodyOf, withdrawProposal } from '@passerelle/contracts';
import { isCase, mayFacilitate, mayWithdraw, withdrawItem, type AgendaItem, type Viewer } from '@passerelle/domain';
import { AgendaAccess } from '../../../model/agenda/agenda-access.js';
import { AgendaRepository } from '../../../model/agenda/agenda.repository.js';
import { subjectOf } from '../../../model/agenda/sealed-agenda-item.js';
import { CaseFileRepository } from '../../../model/case-files/case-file.repository.js';
import { announceMeeting } from '../../../model/meetings/announce-meeting.js';
import { accepted, refuse, requireVersion } from '../../../platform/refused.js';
import type { Tx } from '../../../platform/database/tx.js';

/** A proposal is withdrawn by its author or by a facilitator. */
@Injectable()
export class WithdrawProposal {
  constructor(
    private readonly access: AgendaAccess,
    private readonly caseFiles: CaseFileRepository,
    private readonly agenda: AgendaRepository,
  ) {}

  async execute(tx: Tx, { itemId }: { itemId: string }, body: BodyOf<typeof withdrawProposal>): Promise<void> {
    const { viewer, meeting, item } = await this.access.lock(tx, itemId);

    if (!(await this.isAllowed(tx, viewer, meeting.committeeId, item))) refuse('not-found');
    requireVersion(item, body.expectedVersion);

    const withdrawn = accepted(withdrawItem(meeting, item));

    await this.agenda.save(tx, withdrawn);

    await tx.audit({ action: 'agenda.withdraw', subjectId: subjectOf(item), committeeId: meeting.committeeId });
    announceMeeting(tx, meeting);
  }

  private async isAllowed(tx: Tx, viewer: Viewer, committeeId: string, item: AgendaItem): Promise<boolean> {
    if (!isCase(item)) return mayFacilitate(viewer, committeeId);
    return mayWithdraw(viewer, item, await this.caseFiles.get(tx, item.caseFileId));
  }
}
