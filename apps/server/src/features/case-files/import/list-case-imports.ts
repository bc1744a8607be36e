import { Injectable } from '@nestjs/common';
import type { CaseImportView } from '@passerelle/contracts';
import {
  isRefusal,
  isUntouched,
  mayFacilitate,
  mayImportCases,
  mayUndoImport,
  undoImport,
  type Viewer,
} from '@passerelle/domain';
import { ProposedCasesRepository } from '../../../model/agenda/proposed-cases.repository.js';
import { CaseFileRepository, type ImportedCase } from '../../../model/case-files/case-file.repository.js';
import { CaseImportRepository } from '../../../model/case-files/case-import.repository.js';
import type { CaseImport } from '../../../model/case-files/case-import.table.js';
import { CommitteeAccess } from '../../../model/committees/committee-access.js';
import { MemberRepository } from '../../../model/memberships/member.repository.js';
import type { Tx } from '../../../platform/database/tx.js';

const MOST_LISTS = 20;

/** The lists that a member may take back: a facilitator all of them, a prescriber their own. Newest first. */
@Injectable()
export class ListCaseImports {
  constructor(
    private readonly access: CommitteeAccess,
    private readonly members: MemberRepository,
    private readonly imports: CaseImportRepository,
    private readonly caseFiles: CaseFileRepository,
    private readonly proposed: ProposedCasesRepository,
  ) {}

  async execute(tx: Tx, { committeeId }: { committeeId: string }): Promise<CaseImportView[]> {
    const viewer = await this.access.viewer(tx, committeeId);
    const lists = await this.listsOf(tx, viewer, committeeId);
    const importers = lists.map(({ importedBy }) => importedBy);
    const names = await this.members.names(tx, importers);
    const imported = await this.caseFiles.outlineOfImported(
      tx,
      lists.map(({ id }) => id),
    );
    const untouched = await this.untouchedIn(tx, imported);

    await tx.audit({ action: 'case-files.list-imports', committeeId });
    return lists.map((list) => {
      const undone = undoImport(list, tx.now);
      const prescribers = imported.flatMap((one) => (one.importId === list.id ? one.prescriberOrganisationId : []));
      return {
        importId: list.id,
        at: list.at.toISOString(),
        byName: names.get(list.importedBy) ?? '',
        added: list.added,
        undoneAt: list.undoneAt?.toISOString() ?? null,
        untouched: isRefusal(undone) ? 0 : (untouched.get(list.id) ?? 0),
        abilities: { undo: mayUndoImport(viewer, list, prescribers) && !isRefusal(undone) },
      };
    });
  }

  private async listsOf(tx: Tx, viewer: Viewer, committeeId: string): Promise<CaseImport[]> {
    if (!mayImportCases(viewer, committeeId)) return [];
    const by = mayFacilitate(viewer, committeeId) ? null : viewer.accountId;
    return this.imports.latest(tx, committeeId, by, MOST_LISTS);
  }

  /** How many cases undoing each list would take back now. */
  private async untouchedIn(tx: Tx, imported: readonly ImportedCase[]): Promise<Map<string, number>> {
    const caseFileIds = imported.map(({ id }) => id);
    const items = await this.proposed.itemsOf(tx, caseFileIds);
    const counts = new Map<string, number>();
    for (const { id, importId, version } of imported) {
      if (importId === null || !isUntouched({ version }, items.get(id)?.length ?? 0)) continue;
      counts.set(importId, (counts.get(importId) ?? 0) + 1);
    }
    return counts;
  }
}
