import { Injectable } from '@nestjs/common';
import type { BodyOf, withdrawAgreementCommand } from '@passerelle/contracts';
import { mayWithdrawAgreement, withdrawAgreement } from '@passerelle/domain';
import { CaseFileAccess } from '../../../model/agenda/case-file-access.js';
import { RemoveCaseFromAgendas } from '../../../model/agenda/remove-case-from-agendas.js';
import { announceCaseFiles } from '../../../model/case-files/announce-case-files.js';
import { CaseFileRepository } from '../../../model/case-files/case-file.repository.js';
import { StopFollowUps } from '../../../model/follow-ups/stop-follow-ups.js';
import type { Tx } from '../../../platform/database/tx.js';
import { accepted, refuse, requireVersion } from '../../../platform/refused.js';

type Body = BodyOf<typeof withdrawAgreementCommand>;

/** The person withdraws the agreement: agendas, sheets and what was asked of other partners stop in one transaction. */
@Injectable()
export class WithdrawAgreement {
  constructor(
    private readonly access: CaseFileAccess,
    private readonly caseFiles: CaseFileRepository,
    private readonly agendas: RemoveCaseFromAgendas,
    private readonly followUps: StopFollowUps,
  ) {}

  async execute(tx: Tx, { caseFileId }: { caseFileId: string }, body: Body): Promise<void> {
    const { viewer, caseFile } = await this.access.lockWithAgendas(tx, caseFileId);
    const { committeeId } = caseFile;

    if (!mayWithdrawAgreement(viewer, caseFile)) refuse('not-allowed');
    requireVersion(caseFile, body.expectedVersion);

    const withdrawn = accepted(withdrawAgreement(caseFile, viewer.accountId, tx.now));
    if (withdrawn === caseFile) return;

    await this.caseFiles.save(tx, withdrawn, caseFile.version);
    await this.agendas.everywhere(tx, caseFileId);
    await this.followUps.execute(tx, withdrawn);

    await tx.audit({ action: 'case-file.withdraw-agreement', subjectId: caseFileId, committeeId });
    announceCaseFiles(tx, committeeId);
  }
}
