import { Injectable } from '@nestjs/common';
import type { BodyOf, reportFollowThroughCommand } from '@passerelle/contracts';
import { awaitsFollowThrough, mayReportFollowThrough, reportFollowThrough } from '@passerelle/domain';
import { announceCaseFiles } from '../../../model/case-files/announce-case-files.js';
import { CommitteeChecks } from '../../../model/committees/committee-checks.js';
import { DecisionAccess } from '../../../model/decisions/decision-access.js';
import { DecisionFollowThroughRepository } from '../../../model/decisions/decision-follow-through.repository.js';
import { announceFollowUps } from '../../../model/follow-ups/announce-follow-ups.js';
import type { Tx } from '../../../platform/database/tx.js';
import { accepted, refuse } from '../../../platform/refused.js';

type Body = BodyOf<typeof reportFollowThroughCommand>;

/** The organisation that carries a decision, or a follower of its case, reports that it really started, or will not. */
@Injectable()
export class ReportFollowThrough {
  constructor(
    private readonly access: DecisionAccess,
    private readonly committee: CommitteeChecks,
    private readonly followThrough: DecisionFollowThroughRepository,
  ) {}

  async execute(tx: Tx, { decisionId }: { decisionId: string }, body: Body): Promise<void> {
    const { viewer, decision, caseFile } = await this.access.lock(tx, decisionId);
    const { committeeId } = caseFile;
    const today = await this.committee.today(tx, committeeId);
    const decidedOn = await this.committee.dayOf(tx, committeeId, decision.recordedAt);

    // Those who may report are those who see the decision: for the others it does not exist.
    if (!mayReportFollowThrough(viewer, decision.carrierOrganisationId, caseFile)) refuse('not-found');
    if (!awaitsFollowThrough(decision, null)) refuse('not-allowed');

    const report = { kind: body.kind, on: body.on, reason: body.reason, by: viewer.accountId, at: tx.now };
    const outcome = accepted(reportFollowThrough(decision, report, { today, decidedOn }));

    await this.followThrough.save(tx, decision, outcome);

    await tx.audit({ action: 'decisions.tell-reality', subjectId: caseFile.id, committeeId });
    announceCaseFiles(tx, committeeId);
    announceFollowUps(tx, { committeeId });
  }
}
