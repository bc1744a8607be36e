import { Injectable } from '@nestjs/common';
import type { BodyOf, confirmAgreementCommand } from '@passerelle/contracts';
import { confirmAgreement, mayConfirmAgreement } from '@passerelle/domain';
import { CaseFileAccess } from '../../../model/agenda/case-file-access.js';
import { announceCaseFiles } from '../../../model/case-files/announce-case-files.js';
import { CaseFileRepository } from '../../../model/case-files/case-file.repository.js';
import { CommitteeRepository } from '../../../model/committees/committee.repository.js';
import { StopFollowUps } from '../../../model/follow-ups/stop-follow-ups.js';
import type { Tx } from '../../../platform/database/tx.js';
import { accepted, refuse, requireVersion } from '../../../platform/refused.js';

type Body = BodyOf<typeof confirmAgreementCommand>;

/** The prescriber says what the person agrees to, and since when. A narrower agreement stops what it covers no more. */
@Injectable()
export class ConfirmAgreement {
  constructor(
    private readonly access: CaseFileAccess,
    private readonly committees: CommitteeRepository,
    private readonly caseFiles: CaseFileRepository,
    private readonly followUps: StopFollowUps,
  ) {}

  async execute(tx: Tx, { caseFileId }: { caseFileId: string }, body: Body): Promise<void> {
    const { viewer, caseFile } = await this.access.lockWithAgendas(tx, caseFileId);
    const { committeeId } = caseFile;

    if (!mayConfirmAgreement(viewer, caseFile)) refuse('not-allowed');
    requireVersion(caseFile, body.expectedVersion);

    const { timeZone } = await this.committees.get(tx, committeeId);
    const recording = { by: viewer.accountId, at: tx.now, timeZone };
    const confirmed = accepted(confirmAgreement(caseFile, body, recording));
    if (confirmed === caseFile) return;

    await this.caseFiles.save(tx, confirmed, caseFile.version);
    await this.followUps.execute(tx, confirmed);

    await tx.audit({ action: 'case-file.confirm-agreement', subjectId: caseFileId, committeeId });
    announceCaseFiles(tx, committeeId);
  }
}
