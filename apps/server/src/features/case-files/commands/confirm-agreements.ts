import { Injectable } from '@nestjs/common';
import type { BodyOf, confirmAgreements, ViewOf } from '@passerelle/contracts';
import { agreesTo, confirmAgreement, mayConfirmAgreement, type CaseFile } from '@passerelle/domain';
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

  /** Gives the number of the viewer's cases among those asked. */
  async execute(tx: Tx, { committeeId }: { committeeId: string }, body: Body): Promise<Confirmed> {
    const viewer = await this.access.viewer(tx, committeeId);
    const cases = await this.caseFiles.lockMany(tx, committeeId, body.caseFileIds);

    const own = cases.filter((caseFile) => mayConfirmAgreement(viewer, caseFile));

    const { timeZone } = await this.committees.get(tx, committeeId);
    const recording = { by: viewer.accountId, at: tx.now, timeZone };
    for (const caseFile of own.filter((one) => !agreesTo(one, 'discussion'))) {
      const confirmed = accepted(confirmAgreement(caseFile, body, recording));
      if (confirmed !== caseFile) await this.save(tx, confirmed, caseFile.version);
    }

    if (!tx.isAudited) await tx.audit({ action: 'case-files.confirm-agreements', committeeId });
    if (own.length > 0) announceCaseFiles(tx, committeeId);
    return { confirmed: own.length };
  }

  /** The same command sent again, after a withdrawal for example, confirms nothing: it gives the same number. */
  async replay(tx: Tx, _params: { committeeId: string }, { caseFileIds }: Body): Promise<Confirmed> {
    const viewer = await this.viewers.get(tx);
    const cases = await this.caseFiles.getMany(tx, caseFileIds);
    return { confirmed: [...cases.values()].filter((caseFile) => mayConfirmAgreement(viewer, caseFile)).length };
  }

  private async save(tx: Tx, confirmed: CaseFile, version: number): Promise<void> {
    const { id: subjectId, committeeId } = confirmed;
    await this.caseFiles.save(tx, confirmed, version);
    await tx.audit({ action: 'case-file.confirm-agreement', subjectId, committeeId });
  }
}
