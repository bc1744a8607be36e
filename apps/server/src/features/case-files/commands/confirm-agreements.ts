import { Injectable } from '@nestjs/common';
import type { BodyOf, confirmAgreements, ViewOf } from '@passerelle/contracts';
import { confirmAgreement, mayConfirmAgreement, type CaseFile } from '@passerelle/domain';
import { LockAgendas } from '../../../model/agenda/lock-agendas.js';
import { announceCaseFiles } from '../../../model/case-files/announce-case-files.js';
import { CaseFileRepository } from '../../../model/case-files/case-file.repository.js';
import { CommitteeAccess } from '../../../model/committees/committee-access.js';
import { StopFollowUps } from '../../../model/follow-ups/stop-follow-ups.js';
import { ViewerRepository } from '../../../model/memberships/viewer.repository.js';
import type { Tx } from '../../../platform/database/tx.js';
import { accepted } from '../../../platform/refused.js';

type Body = BodyOf<typeof confirmAgreements>;
type Confirmed = ViewOf<typeof confirmAgreements>;

/**
 * The prescriber confirms, for many cases in one transaction, that each person agreed, and to what. The cases of other
 * prescribers are left out and not named. An agreement that is narrowed stops what it covers no more.
 */
@Injectable()
export class ConfirmAgreements {
  constructor(
    private readonly access: CommitteeAccess,
    private readonly viewers: ViewerRepository,
    private readonly caseFiles: CaseFileRepository,
    private readonly agendas: LockAgendas,
    private readonly followUps: StopFollowUps,
  ) {}

  /** Gives the number of the viewer's cases among those asked. */
  async execute(tx: Tx, { committeeId }: { committeeId: string }, body: Body): Promise<Confirmed> {
    const viewer = await this.access.viewer(tx, committeeId);
    // What a narrower agreement stops must not be given meanwhile. Agendas are locked before cases.
    await this.agendas.ofCommittee(tx, committeeId);
    const cases = await this.caseFiles.lockMany(tx, committeeId, body.caseFileIds);

    const own = cases.filter((caseFile) => mayConfirmAgreement(viewer, caseFile));

    for (const caseFile of own) {
      const confirmed = accepted(confirmAgreement(caseFile, viewer.accountId, tx.now, body.purposes));
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
    await this.followUps.execute(tx, confirmed);
    await tx.audit({ action: 'case-file.confirm-agreement', subjectId, committeeId });
  }
}
