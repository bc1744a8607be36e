import { Injectable } from '@nestjs/common';
import type { BodyOf, recordDecisionCommand } from '@passerelle/contracts';
import { mayFacilitate, recordDecision } from '@passerelle/domain';
import { AgendaRepository } from '../../../model/agenda/agenda.repository.js';
import { CaseAccess } from '../../../model/agenda/case-access.js';
import { CommittedWordings } from '../../../model/agenda/committed-wordings.js';
import { CaseOrganisations } from '../../../model/case-files/case-organisations.js';
import { CommitteeChecks } from '../../../model/committees/committee-checks.js';
import { DecisionRepository } from '../../../model/decisions/decision.repository.js';
import { announceInMeeting } from '../../../model/meetings/announce-meeting.js';
import type { Tx } from '../../../platform/database/tx.js';
import { accepted, refuse, requireVersion } from '../../../platform/refused.js';

type Body = BodyOf<typeof recordDecisionCommand>;

/** A facilitator records the orientation: the server freezes the wording that it holds, if it is the one shown. */
@Injectable()
export class RecordDecision {
  constructor(
    private readonly access: CaseAccess,
    private readonly committee: CommitteeChecks,
    private readonly organisations: CaseOrganisations,
    private readonly wordings: CommittedWordings,
    private readonly decisions: DecisionRepository,
    private readonly agenda: AgendaRepository,
  ) {}

  async execute(tx: Tx, { itemId }: { itemId: string }, body: Body): Promise<void> {
    const { viewer, meeting, item, caseFile } = await this.access.lockItem(tx, itemId);
    const { carrierOrganisationId, plannedDate, outcome } = body;

    if (!mayFacilitate(viewer, meeting.committeeId)) refuse('not-allowed');
    requireVersion(item, body.expectedVersion);
    await this.organisations.requireCovered(tx, caseFile, carrierOrganisationId, 'carrierOrganisationId');
    const today = await this.committee.requireDate(tx, meeting.committeeId, plannedDate);

    const draft = {
      ...{ id: body.commandId, outcome, carrierOrganisationId, plannedDate, today },
      ...{ recordedBy: viewer.accountId, recordedAt: tx.now, shownDigest: body.wordingDigest },
    };
    const decided = accepted(recordDecision(meeting, item, draft, await this.wordings.of(tx, itemId)));

    await this.decisions.add(tx, decided.decision);
    await this.agenda.save(tx, decided.item);

    await tx.audit({ action: 'decisions.record', subjectId: caseFile.id, committeeId: meeting.committeeId });
    announceInMeeting(tx, meeting);
  }
}
