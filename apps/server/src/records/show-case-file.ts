import { Injectable } from '@nestjs/common';
import type { CaseFileView } from '@passerelle/contracts';
import { isSensitiveBarrier, mayNameProvider } from '@passerelle/domain';
import { presentCaseFile } from '../case-files/case-file.view.js';
import { ViewerRepository } from '../committees/viewer.repository.js';
import { CaseSight } from '../meetings/case-sight.js';
import type { MemberActor } from '../platform/database/actor.js';
import { Transaction } from '../platform/database/transaction.js';
import { CasePageFacts } from './case-page-facts.js';

/** A case file: its facts, and what became of it across the meetings. */
@Injectable()
export class ShowCaseFile {
  constructor(
    private readonly transaction: Transaction,
    private readonly viewers: ViewerRepository,
    private readonly sight: CaseSight,
    private readonly facts: CasePageFacts,
  ) {}

  execute(actor: MemberActor, caseFileId: string): Promise<CaseFileView> {
    return this.transaction.run(actor, async (work) => {
      const viewer = await this.viewers.get(work);
      const { caseFile } = await this.sight.caseFile(work, viewer, caseFileId);
      const { committeeId } = caseFile;
      await work.audit({ action: 'case-files.show', subjectId: caseFileId, committeeId });
      const { committee, organisations, names, people, ...history } = await this.facts.of(work, viewer, caseFile);
      const summary = presentCaseFile(caseFile, viewer, names);
      return {
        ...summary,
        ...history,
        committeeId,
        committeeName: committee.name,
        commune: caseFile.commune,
        audience: caseFile.audience,
        words: caseFile.words,
        agreementBy: caseFile.agreementBy ? (people.get(caseFile.agreementBy) ?? null) : null,
        barriers: caseFile.barriers.filter((code) => !isSensitiveBarrier(code)),
        abilities: { ...summary.abilities, nameProvider: mayNameProvider(viewer, caseFile) },
        providers: organisations
          .filter(({ kind }) => kind === 'training-provider')
          .map(({ id, name, kind }) => ({ id, name, kind })),
        version: caseFile.version,
      };
    });
  }
}
