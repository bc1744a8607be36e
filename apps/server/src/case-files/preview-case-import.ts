import { Injectable } from '@nestjs/common';
import type { ImportPreview } from '@passerelle/contracts';
import { mayImportCases, maySeeCommittee, missingFields, type ColumnMapping } from '@passerelle/domain';
import { OrganisationRepository } from '../committees/organisation.repository.js';
import { ViewerRepository } from '../committees/viewer.repository.js';
import type { MemberActor } from '../platform/database/actor.js';
import { Transaction } from '../platform/database/transaction.js';
import { refuse } from '../platform/refused.js';
import { CaseFileRepository } from './case-file.repository.js';
import { presentImport } from './case-import.view.js';
import { judgeCaseList } from './judge-case-list.js';
import { readCaseList } from './read-case-list.js';

/** Shows what importing a list would do, line by line, and changes nothing. */
@Injectable()
export class PreviewCaseImport {
  constructor(
    private readonly transaction: Transaction,
    private readonly viewers: ViewerRepository,
    private readonly organisations: OrganisationRepository,
    private readonly caseFiles: CaseFileRepository,
  ) {}

  execute(
    actor: MemberActor,
    committeeId: string,
    sent: { content: string; mapping?: ColumnMapping },
  ): Promise<ImportPreview> {
    return this.transaction.run(actor, async (work) => {
      const viewer = await this.viewers.get(work);
      if (!maySeeCommittee(viewer, committeeId)) refuse('not-found');
      if (!mayImportCases(viewer, committeeId)) refuse('not-allowed');
      const list = readCaseList(sent.content, sent.mapping);
      const sitting = await this.organisations.ofCommittee(work, committeeId);
      const known = await this.caseFiles.referencesIn(work, committeeId);
      const missing = missingFields(list.mapping);
      const judged = missing.length > 0 ? null : judgeCaseList(list, sitting, known);
      await work.audit({ action: 'case-files.preview-import', committeeId });
      return presentImport(list, missing, judged);
    });
  }
}
