import { Injectable } from '@nestjs/common';
import type { BodyOf, postponeItemCommand } from '@passerelle/contracts';
import { cleanText, mayFacilitate, postponeItem, TEXT_LIMITS } from '@passerelle/domain';
import { AgendaRepository } from '../../../model/agenda/agenda.repository.js';
import { CaseAccess } from '../../../model/agenda/case-access.js';
import { CommitteeChecks } from '../../../model/committees/committee-checks.js';
import { announceInMeeting } from '../../../model/meetings/announce-meeting.js';
import type { Tx } from '../../../platform/database/tx.js';
import { accepted, acceptedText, refuse, requireVersion } from '../../../platform/refused.js';

type Body = BodyOf<typeof postponeItemCommand>;

/** A facilitator postpones a case: what is missing, and from whom. */
@Injectable()
export class PostponeItem {
  constructor(
    private readonly access: CaseAccess,
    private readonly committee: CommitteeChecks,
    private readonly agenda: AgendaRepository,
  ) {}

  async execute(tx: Tx, { itemId }: { itemId: string }, body: Body): Promise<void> {
    const { viewer, meeting, item } = await this.access.lockItem(tx, itemId);
    const { missingFromOrganisationId } = body;

    if (!mayFacilitate(viewer, meeting.committeeId)) refuse('not-allowed');
    requireVersion(item, body.expectedVersion);
    if (missingFromOrganisationId)
      await this.committee.requireOrganisation(tx, meeting.committeeId, missingFromOrganisationId);

    const missing = acceptedText(cleanText(body.missing, TEXT_LIMITS.missing, 'missing'));
    const postponed = accepted(postponeItem(meeting, item, { missing, missingFromOrganisationId }));

    await this.agenda.save(tx, postponed);

    await tx.audit({ action: 'agenda.postpone', subjectId: item.caseFileId, committeeId: meeting.committeeId });
    announceInMeeting(tx, meeting);
  }
}
