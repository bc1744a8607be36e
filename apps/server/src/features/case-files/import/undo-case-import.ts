import { Injectable } from '@nestjs/common';
import type { undoCaseImport, ViewOf } from '@passerelle/contracts';
import {
  isUntouched,
  maySeeCommittee,
  mayUndoImport,
  undoImport,
  type CaseFile,
  type Viewer,
} from '@passerelle/domain';
import { ProposedCasesRepository } from '../../../model/agenda/proposed-cases.repository.js';
import { announceCaseFiles } from '../../../model/case-files/announce-case-files.js';
import { CaseFileRepository } from '../../../model/case-files/case-file.repository.js';
import { CaseImportRepository } from '../../../model/case-files/case-import.repository.js';
import type { CaseImport } from '../../../model/case-files/case-import.table.js';
import { ViewerRepository } from '../../../model/memberships/viewer.repository.js';
import type { Tx } from '../../../platform/database/tx.js';
import { accepted, refuse } from '../../../platform/refused.js';

type Undone = ViewOf<typeof undoCaseImport>;

/** Takes back a list: the cases that it brought and that are unchanged go, with their persons and their keys. */
@Injectable()
export class UndoCaseImport {
  constructor(
    private readonly viewers: ViewerRepository,
    private readonly imports: CaseImportRepository,
    private readonly caseFiles: CaseFileRepository,
    private readonly proposed: ProposedCasesRepository,
  ) {}

  async execute(tx: Tx, { importId }: { importId: string }): Promise<Undone> {
    const viewer = await this.viewers.get(tx);
    const list = await this.imports.lock(tx, importId);
    if (!maySeeCommittee(viewer, list.committeeId)) refuse('not-found');

    if (!(await this.mayUndo(tx, viewer, list))) refuse('not-allowed');

    const undone = accepted(undoImport(list, tx.now));
    // The rows are locked from here: a proposal of one of these cases waits, then finds it gone.
    const imported = await this.caseFiles.lockImported(tx, importId);
    const { removed, kept } = await this.sort(tx, imported);

    await this.caseFiles.remove(tx, removed);
    await this.imports.save(tx, undone);

    await tx.audit({ action: 'case-files.undo-import', subjectId: importId, committeeId: list.committeeId });
    announceCaseFiles(tx, list.committeeId);
    return { removed: removed.length, kept: referencesOf(kept) };
  }

  /** The cases of the list that are left are those that were kept. */
  async replay(tx: Tx, { importId }: { importId: string }): Promise<Undone> {
    const viewer = await this.viewers.get(tx);
    const list = await this.imports.lock(tx, importId);
    if (!(await this.mayUndo(tx, viewer, list))) refuse('not-found');
    const kept = await this.caseFiles.lockImported(tx, importId);
    return { removed: list.added - kept.length, kept: referencesOf(kept) };
  }

  private async mayUndo(tx: Tx, viewer: Viewer, list: CaseImport): Promise<boolean> {
    const cases = await this.caseFiles.outlineOfImported(tx, [list.id]);
    return mayUndoImport(
      viewer,
      list,
      cases.map(({ prescriberOrganisationId }) => prescriberOrganisationId),
    );
  }

  private async sort(tx: Tx, imported: readonly CaseFile[]): Promise<{ removed: CaseFile[]; kept: CaseFile[] }> {
    const ids = imported.map(({ id }) => id);
    const items = await this.proposed.itemsOf(tx, ids);
    const goes = (caseFile: CaseFile): boolean => isUntouched(caseFile, items.get(caseFile.id)?.length ?? 0);
    return { removed: imported.filter(goes), kept: imported.filter((one) => !goes(one)) };
  }
}

function referencesOf(caseFiles: readonly CaseFile[]): string[] {
  return caseFiles.map(({ reference }) => reference);
}
