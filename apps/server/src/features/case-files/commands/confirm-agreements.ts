import { Injectable } from '@nestjs/common';
import type { BodyOf, confirmAgreements, ViewOf } from '@passerelle/contracts';
import { agreesTo, confirmMissingAgreement, mayConfirmAgreement, type CaseFile } from '@passerelle/domain';
import { announceCaseFiles } from '../../../model/case-files/announce-case-files.js';
import { CaseFileRepository } from '../../../model/case-files/case-file.repository.js';
import { CommitteeAccess } from '../../../model/committees/committee-access.js';
import { CommitteeRepository } from '../../../model/committees/committee.repository.js';
import { ViewerRepository } from '../../../model/memberships/viewer.repository.js';
import type { Tx } from '../../../platform/database/tx.js';
import { accepted } from '../../../platform/refused.js';

type Body = BodyOf<typeof confirmAgreements>;
type Confirmed = ViewOf<typeof confirmAgreements>;

/**
 * The prescriber confirms, for many cases in one transaction, that each person agreed, to what and on which day. The
 * cases of other prescribers are left out and not named. [CASE-23] An agreement in force, which a colleague may have
 * widened meanwhile, is left as it is.
 */
@Injectable()
export class ConfirmAgreements {
  constructor(
    private readonly access: CommitteeAccess,
    private readonly viewers: ViewerRepository,
    private readonly caseFiles: CaseFileRepository,
    private readonly committees: CommitteeRepository,
  ) {}

  /** Of the viewer's cases among those asked: how many agreements were given, and how many were in force already. */
  async execute(tx: Tx, { committeeId }: { committeeId: string }, body: Body): Promise<Confirmed> {
    const viewer = await this.access.viewer(tx, committeeId);
    const cases = await this.caseFiles.lockMany(tx, committeeId, body.caseFileIds);

    const own = cases.filter((caseFile) => mayConfirmAgreement(viewer, caseFile));

    const { timeZone } = await this.committees.get(tx, committeeId);
    const recording = { by: viewer.accountId, at: tx.now, timeZone };
    let alreadyGiven = 0;
    for (const caseFile of own) {
      const confirmed = accepted(confirmMissingAgreement(caseFile, body, recording));
      if (confirmed === caseFile) alreadyGiven += 1;
      else await this.save(tx, confirmed, caseFile.version);
    }

    if (!tx.isAudited) await tx.audit({ action: 'case-files.confirm-agreements', committeeId });
    if (own.length > 0) announceCaseFiles(tx, committeeId);
    return { confirmed: own.length - alreadyGiven, alreadyGiven };
  }

  /** The same command sent again confirms nothing: it says how many of its agreements are in force. */
  async replay(tx: Tx, _params: { committeeId: string }, { caseFileIds }: Body): Promise<Confirmed> {
    const viewer = await this.viewers.get(tx);
    const cases = await this.caseFiles.getMany(tx, caseFileIds);
    const own = [...cases.values()].filter((caseFile) => mayConfirmAgreement(viewer, caseFile));
    return { confirmed: own.filter((caseFile) => agreesTo(caseFile, 'discussion')).length, alreadyGiven: 0 };
  }

  private async save(tx: Tx, confirmed: CaseFile, version: number): Promise<void> {
    const { id: subjectId, committeeId } = confirmed;
    await this.caseFiles.save(tx, confirmed, version);
    await tx.audit({ action: 'case-file.confirm-agreement', subjectId, committeeId });
  }
}
