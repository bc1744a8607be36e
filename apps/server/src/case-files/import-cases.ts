import { Injectable } from '@nestjs/common';
import { mayImportCases, maySeeCommittee, missingFields, type ColumnMapping } from '@passerelle/domain';
import { CommitteeRepository } from '../committees/committee.repository.js';
import { OrganisationRepository } from '../committees/organisation.repository.js';
import { ViewerRepository } from '../committees/viewer.repository.js';
import type { MemberActor } from '../platform/database/actor.js';
import { Transaction } from '../platform/database/transaction.js';
import { refuse } from '../platform/refused.js';
import { announceCaseFiles } from './announce-case-files.js';
import { CaseFileRepository } from './case-file.repository.js';
import { judgeCaseList, type JudgedList } from './judge-case-list.js';
import { newCaseFile } from './new-case-file.js';
import { readCaseList } from './read-case-list.js';

export interface ImportResult extends Omit<JudgedList, 'ready'> {
  added: number;
}

/**
 * Imports the good rows of a list, all of them or, after a failure, none. Committee and reference are the identity of
 * a case, so the same list sent again adds nothing, and a command sent again needs no memory.
 */
@Injectable()
export class ImportCases {
  constructor(
    private readonly transaction: Transaction,
    private readonly viewers: ViewerRepository,
    private readonly committees: CommitteeRepository,
    private readonly organisations: OrganisationRepository,
    private readonly caseFiles: CaseFileRepository,
  ) {}

  execute(
    actor: MemberActor,
    committeeId: string,
    sent: { content: string; mapping: ColumnMapping },
  ): Promise<ImportResult> {
    return this.transaction.run(actor, async (work) => {
      const viewer = await this.viewers.get(work);
      if (!maySeeCommittee(viewer, committeeId)) refuse('not-found');
      if (!mayImportCases(viewer, committeeId)) refuse('not-allowed');

      const list = readCaseList(sent.content, sent.mapping);
      if (missingFields(list.mapping).length > 0) refuse('column-missing', { field: missingFields(list.mapping)[0] });

      const committee = await this.committees.lock(work, committeeId);
      const sitting = await this.organisations.ofCommittee(work, committeeId);
      const references = await this.caseFiles.referencesIn(work, committeeId);
      const { ready, known, refused } = judgeCaseList(list, sitting, references);

      await this.caseFiles.add(
        work,
        ready.map((row) => newCaseFile(row, committee, work.now)),
      );
      await work.audit({ action: 'case-files.import', committeeId });
      if (ready.length > 0) announceCaseFiles(work, committeeId);
      return { added: ready.length, known, refused };
    });
  }
}
