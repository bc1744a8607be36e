import { Injectable } from '@nestjs/common';
import type { BodyOf, describeCaseFile } from '@passerelle/contracts';
import { cleanBarriers, describeCase, mayEditCase } from '@passerelle/domain';
import { CaseFileAccess } from '../../../model/agenda/case-file-access.js';
import { announceCaseFiles } from '../../../model/case-files/announce-case-files.js';
import { CaseFileRepository } from '../../../model/case-files/case-file.repository.js';
import { CommitteeChecks } from '../../../model/committees/committee-checks.js';
import type { Tx } from '../../../platform/database/tx.js';
import { accepted, refuse, requireVersion } from '../../../platform/refused.js';

type Body = BodyOf<typeof describeCaseFile>;

/** A member who follows a case corrects its facts. */
@Injectable()
export class DescribeCaseFile {
  constructor(
    private readonly access: CaseFileAccess,
    private readonly committee: CommitteeChecks,
    private readonly caseFiles: CaseFileRepository,
  ) {}

  async execute(tx: Tx, { caseFileId }: { caseFileId: string }, body: Body): Promise<void> {
    const { viewer, caseFile } = await this.access.lock(tx, caseFileId);
    const { committeeId } = caseFile;

    if (!mayEditCase(viewer, caseFile)) refuse('not-allowed');
    requireVersion(caseFile, body.expectedVersion);

    const barriers = accepted(cleanBarriers(body.barriers));
    const today = await this.committee.today(tx, committeeId);
    const described = accepted(describeCase(caseFile, { ...body, barriers }, today));

    await this.caseFiles.save(tx, described, caseFile.version);

    await tx.audit({ action: 'case-file.describe', subjectId: caseFileId, committeeId });
    announceCaseFiles(tx, committeeId);
  }
}
