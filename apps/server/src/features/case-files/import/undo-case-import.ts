import { Injectable } from '@nestjs/common';
import { isUntouched, maySeeCommittee, mayUndoImport, type CaseFile } from '@passerelle/domain';
import { announceCaseFiles } from '../../../model/case-files/announce-case-files.js';
import { CaseFileRepository } from '../../../model/case-files/case-file.repository.js';
import { CaseImportRepository } from '../../../model/case-files/case-import.repository.js';
import { ViewerRepository } from '../../../model/memberships/viewer.repository.js';
import type { MemberActor } from '../../../platform/database/actor.js';
import type { Tx } from '../../../platform/database/tx.js';
import { toCommand } from '../../../platform/database/commands.js';
import { Transaction } from '../../../platform/database/transaction.js';
import { refuse } from '../../../platform/refused.js';
import { ProposedCasesRepository } from '../../../model/agenda/proposed-cases.repository.js';

interface UndoCommand {
  importId: string;
  commandId: string;
}

export interface UndoneImport {
  removed: number;
  /** References of the cases that somebody has touched since: they stay. */
  kept: string[];
}

/**
 * Takes back a list: the cases that it brought and that nobody has touched since go, with their persons and their
 * keys. Once; the same command sent again tells what it did.
 */
@Injectable()
export class UndoCaseImport {
  constructor(
    private readonly transaction: Transaction,
    private readonly viewers: ViewerRepository,
    private readonly imports: CaseImportRepository,
    private readonly caseFiles: CaseFileRepository,
    private readonly proposed: ProposedCasesRepository,
  ) {}

  async execute(actor: MemberActor, command: UndoCommand): Promise<UndoneImport> {
    const results: UndoneImport[] = [];
    await this.transaction.command(
      actor,
      toCommand('case-files.undo-import', command.importId, command),
      async (tx) => void results.push(await this.undo(tx, command.importId)),
    );
    return results[0] ?? this.tellAgain(actor, command.importId);
  }

  private async undo(tx: Tx, importId: string): Promise<UndoneImport> {
    const viewer = await this.viewers.get(tx);
    const list = await this.imports.lock(tx, importId);
    if (!maySeeCommittee(viewer, list.committeeId)) refuse('not-found');
    if (!mayUndoImport(viewer, list)) refuse('not-allowed');
    if (list.undoneAt !== null) refuse('import-undone');

    // Their rows are ours from here: who proposes one waits, then finds it gone.
    const brought = await this.caseFiles.lockImported(tx, importId);
    const items = await this.proposed.itemsOf(tx, brought.map(idOf));
    const goes = (caseFile: CaseFile): boolean => isUntouched(caseFile, items.get(caseFile.id)?.length ?? 0);
    const removed = brought.filter(goes);

    await this.caseFiles.remove(tx, removed);
    await this.imports.undo(tx, importId);
    await tx.audit({ action: 'case-files.undo-import', subjectId: importId, committeeId: list.committeeId });
    announceCaseFiles(tx, list.committeeId);
    return { removed: removed.length, kept: brought.filter((one) => !goes(one)).map(({ reference }) => reference) };
  }

  /** What is left of the list is what was kept. */
  private tellAgain(actor: MemberActor, importId: string): Promise<UndoneImport> {
    return this.transaction.run(actor, async (tx) => {
      const viewer = await this.viewers.get(tx);
      const list = await this.imports.lock(tx, importId);
      if (!mayUndoImport(viewer, list)) refuse('not-found');
      const kept = (await this.caseFiles.lockImported(tx, importId)).map(({ reference }) => reference);
      return { removed: list.added - kept.length, kept };
    });
  }
}

function idOf({ id }: { id: string }): string {
  return id;
}
