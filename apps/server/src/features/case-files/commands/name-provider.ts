import { Injectable } from '@nestjs/common';
import type { BodyOf, nameProvider as nameProviderCommand } from '@passerelle/contracts';
import { mayNameProvider, nameProvider } from '@passerelle/domain';
import { CaseFileAccess } from '../../../model/agenda/case-file-access.js';
import { announceCaseFiles } from '../../../model/case-files/announce-case-files.js';
import { CaseFileRepository } from '../../../model/case-files/case-file.repository.js';
import { CaseOrganisations } from '../../../model/case-files/case-organisations.js';
import { StopFollowUps } from '../../../model/follow-ups/stop-follow-ups.js';
import type { Tx } from '../../../platform/database/tx.js';
import { refuse, requireVersion } from '../../../platform/refused.js';

type Body = BodyOf<typeof nameProviderCommand>;

/** Names the training provider that follows the person: that organisation sees the case from then on. */
@Injectable()
export class NameProvider {
  constructor(
    private readonly access: CaseFileAccess,
    private readonly organisations: CaseOrganisations,
    private readonly caseFiles: CaseFileRepository,
    private readonly followUps: StopFollowUps,
  ) {}

  async execute(tx: Tx, { caseFileId }: { caseFileId: string }, body: Body): Promise<void> {
    const { viewer, caseFile } = await this.access.lockWithAgendas(tx, caseFileId);
    const { committeeId } = caseFile;

    if (!mayNameProvider(viewer, caseFile)) refuse('not-allowed');
    requireVersion(caseFile, body.expectedVersion);
    await this.organisations.requireProvider(tx, committeeId, body.organisationId, 'organisationId');

    const named = nameProvider(caseFile, body.organisationId);

    await this.caseFiles.save(tx, named, caseFile.version);
    await this.followUps.execute(tx, named);

    await tx.audit({ action: 'case-file.name-provider', subjectId: caseFileId, committeeId });
    announceCaseFiles(tx, committeeId);
  }
}
