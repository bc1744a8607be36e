import { Injectable } from '@nestjs/common';
import type { CaseImportView } from '@passerelle/contracts';
import { mayFacilitate, mayImportCases, maySeeCommittee } from '@passerelle/domain';
import { CaseImportRepository } from '../../../model/case-files/case-import.repository.js';
import type { CaseImport } from '../../../model/case-files/case-import.table.js';
import { MemberRepository } from '../../../model/memberships/member.repository.js';
import { ViewerRepository } from '../../../model/memberships/viewer.repository.js';
import type { MemberActor } from '../../../platform/database/actor.js';
import { Transaction } from '../../../platform/database/transaction.js';
import { refuse } from '../../../platform/refused.js';
import { CountUntouchedCases } from './count-untouched-cases.js';

const MOST_LISTS = 20;

/** The lists that a member may take back: a facilitator all of them, a prescriber their own. Newest first. */
@Injectable()
export class ListCaseImports {
  constructor(
    private readonly transaction: Transaction,
    private readonly viewers: ViewerRepository,
    private readonly members: MemberRepository,
    private readonly imports: CaseImportRepository,
    private readonly counts: CountUntouchedCases,
  ) {}

  execute(actor: MemberActor, committeeId: string): Promise<CaseImportView[]> {
    return this.transaction.run(actor, async (tx) => {
      const viewer = await this.viewers.get(tx);
      if (!maySeeCommittee(viewer, committeeId)) refuse('not-found');
      if (!mayImportCases(viewer, committeeId)) return [];
      const by = mayFacilitate(viewer, committeeId) ? null : viewer.accountId;
      const lists = await this.imports.latest(tx, committeeId, by, MOST_LISTS);
      const names = await this.members.names(
        tx,
        lists.map(({ importedBy }) => importedBy),
      );
      const untouched = await this.counts.byImport(
        tx,
        lists.filter(({ undoneAt }) => undoneAt === null),
      );
      return lists.map((list) => presentCaseImport(list, names, untouched));
    });
  }
}

function presentCaseImport(
  { id, at, importedBy, added, undoneAt }: CaseImport,
  names: ReadonlyMap<string, string>,
  untouched: ReadonlyMap<string, number>,
): CaseImportView {
  return {
    importId: id,
    at: at.toISOString(),
    byName: names.get(importedBy) ?? '',
    added,
    undoneAt: undoneAt?.toISOString() ?? null,
    untouched: untouched.get(id) ?? 0,
    abilities: { undo: undoneAt === null },
  };
}
