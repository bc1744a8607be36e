import { Injectable } from '@nestjs/common';
import type { BodyOf, acceptProposal } from '@passerelle/contracts';
import { acceptItem, isCase, mayFacilitate } from '@passerelle/domain';
import { AgendaAccess } from '../../../model/agenda/agenda-access.js';
import { AgendaPlacement } from '../../../model/agenda/agenda-placement.js';
import { AgendaRepository } from '../../../model/agenda/agenda.repository.js';
import { CaseFileRepository } from '../../../model/case-files/case-file.repository.js';
import { announceMeeting } from '../../../model/meetings/announce-meeting.js';
import { SheetRepository } from '../../../model/sheets/sheet.repository.js';
import { accepted, refuse, requireVersion } from '../../../platform/refused.js';
import type { Tx } from '../../../platform/database/tx.js';

/**
 * A facilitator accepts a proposal: it takes the last position of the agenda, and its sheet is created with the
 * question.
 */
@Injectable()
export class AcceptProposal {
  constructor(
    private readonly access: AgendaAccess,
    private readonly placement: AgendaPlacement,
    private readonly caseFiles: CaseFileRepository,
    private readonly agenda: AgendaRepository,
    private readonly sheets: SheetRepository,
  ) {}

  async execute(tx: Tx, { itemId }: { itemId: string }, body: BodyOf<typeof acceptProposal>): Promise<void> {
    const { viewer, meeting, item } = await this.access.lock(tx, itemId);

    if (!mayFacilitate(viewer, meeting.committeeId)) refuse('not-found');
    requireVersion(item, body.expectedVersion);
    if (!isCase(item)) refuse('item-not-proposed');

    const caseFile = await this.caseFiles.get(tx, item.caseFileId);
    const position = await this.placement.last(tx, meeting.id);
    const changed = accepted(acceptItem(meeting, item, caseFile, { minutes: body.minutes, position }));

    await this.sheets.create(tx, item);
    await this.agenda.save(tx, changed);

    await tx.audit({ action: 'agenda.accept', subjectId: item.caseFileId, committeeId: meeting.committeeId });
    announceMeeting(tx, meeting);
  }
}
