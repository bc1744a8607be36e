import { Injectable } from '@nestjs/common';
import { mayNameProvider, maySeeCase } from '@passerelle/domain';
import { OrganisationRepository } from '../committees/organisation.repository.js';
import { ViewerRepository } from '../committees/viewer.repository.js';
import type { MemberActor } from '../platform/database/actor.js';
import { asked, Transaction } from '../platform/database/transaction.js';
import { refuse } from '../platform/refused.js';
import { announceCaseFiles } from './announce-case-files.js';
import { CaseFileRepository } from './case-file.repository.js';

interface NameProviderCommand {
  commandId: string;
  expectedVersion: number;
  caseFileId: string;
  organisationId: string;
}

/** Says which training provider follows the person: that organisation sees the case from now on. */
@Injectable()
export class NameProvider {
  constructor(
    private readonly transaction: Transaction,
    private readonly viewers: ViewerRepository,
    private readonly organisations: OrganisationRepository,
    private readonly caseFiles: CaseFileRepository,
  ) {}

  async execute(actor: MemberActor, command: NameProviderCommand): Promise<void> {
    await this.transaction.command(
      actor,
      asked('case-file.name-provider', command.caseFileId, command),
      async (work) => {
        const viewer = await this.viewers.get(work);
        const caseFile = await this.caseFiles.lock(work, command.caseFileId);
        const sitting = await this.organisations.ofCommittee(work, caseFile.committeeId);

        if (!maySeeCase(viewer, caseFile)) refuse('not-found');
        if (!mayNameProvider(viewer, caseFile)) refuse('not-allowed');

        const provider = sitting.find(({ id, kind }) => id === command.organisationId && kind === 'training-provider');
        if (!provider) refuse('not-a-provider', { field: 'organisationId' });

        const named = { ...caseFile, providerOrganisationId: provider.id, version: caseFile.version + 1 };
        await this.caseFiles.save(work, named, command.expectedVersion);
        await work.audit({ action: 'case-file.name-provider', subjectId: named.id, committeeId: named.committeeId });
        announceCaseFiles(work, named.committeeId);
      },
    );
  }
}
