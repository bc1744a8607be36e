import { Injectable } from '@nestjs/common';
import type { BodyOf, writeCaseSummary } from '@passerelle/contracts';
import { mayEditCase, writeSummary } from '@passerelle/domain';
import { CaseFileAccess } from '../../../model/agenda/case-file-access.js';
import { announceCaseFiles } from '../../../model/case-files/announce-case-files.js';
import { CaseFileRepository } from '../../../model/case-files/case-file.repository.js';
import type { Tx } from '../../../platform/database/tx.js';
import { accepted, refuse, requireVersion } from '../../../platform/refused.js';

type Body = BodyOf<typeof writeCaseSummary>;

/** A member who follows a case writes the path so far, once for all who follow it. */
@Injectable()
export class WriteCaseSummary {
  constructor(
    private readonly access: CaseFileAccess,
    private readonly caseFiles: CaseFileRepository,
  ) {}

  async execute(tx: Tx, { caseFileId }: { caseFileId: string }, body: Body): Promise<void> {
    const { viewer, caseFile } = await this.access.lock(tx, caseFileId);
    const { committeeId } = caseFile;

    if (!mayEditCase(viewer, caseFile)) refuse('not-allowed');
    requireVersion(caseFile, body.expectedVersion);

    const written = accepted(writeSummary(caseFile, body.summary, viewer.accountId, tx.now));

    await this.caseFiles.save(tx, written, caseFile.version);

    await tx.audit({ action: 'case-file.write-summary', subjectId: caseFileId, committeeId });
    announceCaseFiles(tx, committeeId);
  }
}
