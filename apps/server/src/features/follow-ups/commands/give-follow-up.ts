import { Injectable } from '@nestjs/common';
import type { BodyOf, giveFollowUpCommand } from '@passerelle/contracts';
import { giveFollowUp, mayFacilitate } from '@passerelle/domain';
import { CaseAccess } from '../../../model/agenda/case-access.js';
import { CaseOrganisations } from '../../../model/case-files/case-organisations.js';
import { CommitteeChecks } from '../../../model/committees/committee-checks.js';
import { DecisionRepository } from '../../../model/decisions/decision.repository.js';
import { announceFollowUps } from '../../../model/follow-ups/announce-follow-ups.js';
import { FollowUpRepository } from '../../../model/follow-ups/follow-up.repository.js';
import { announceInMeeting } from '../../../model/meetings/announce-meeting.js';
import type { Tx } from '../../../platform/database/tx.js';
import { accepted, refuse } from '../../../platform/refused.js';

type Body = BodyOf<typeof giveFollowUpCommand>;

/** A facilitator gives a follow-up to an organisation, after a decision. */
@Injectable()
export class GiveFollowUp {
  constructor(
    private readonly access: CaseAccess,
    private readonly committee: CommitteeChecks,
    private readonly organisations: CaseOrganisations,
    private readonly decisions: DecisionRepository,
    private readonly followUps: FollowUpRepository,
  ) {}

  async execute(tx: Tx, { itemId }: { itemId: string }, body: Body): Promise<void> {
    const { viewer, meeting, item, caseFile } = await this.access.lockItem(tx, itemId);
    const { commandId: id, organisationId, text, dueDate } = body;
    const { committeeId } = meeting;

    if (!mayFacilitate(viewer, committeeId)) refuse('not-allowed');
    const decision = await this.decisions.ofItem(tx, itemId);
    await this.organisations.requireCovered(tx, caseFile, organisationId);
    const today = await this.committee.requireDate(tx, committeeId, dueDate);

    const draft = {
      ...{ id, organisationId, text, dueDate, committeeId, agendaItemId: item.id, caseFileId: caseFile.id },
      ...{ givenBy: viewer.accountId, givenAt: tx.now },
    };
    const followUp = accepted(giveFollowUp(meeting, decision, draft, today));

    await this.followUps.add(tx, followUp);

    await tx.audit({ action: 'follow-ups.give', subjectId: caseFile.id, committeeId });
    announceInMeeting(tx, meeting);
    announceFollowUps(tx, followUp);
  }
}
