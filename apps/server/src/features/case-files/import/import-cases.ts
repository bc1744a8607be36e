import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { missingFields, type ColumnMapping } from '@passerelle/domain';
import type { MemberActor } from '../../../platform/database/actor.js';
import type { Tx } from '../../../platform/database/tx.js';
import { toCommand } from '../../../platform/database/commands.js';
import { Transaction } from '../../../platform/database/transaction.js';
import { refuse } from '../../../platform/refused.js';
import { AddImportedCases } from './add-imported-cases.js';
import { announceCaseFiles } from '../../../model/case-files/announce-case-files.js';
import { CaseImportRepository } from '../../../model/case-files/case-import.repository.js';
import { LoadImportGround } from './import-context.js';
import { judgeInTurns, type JudgedList } from './judge-case-list.js';
import type { CaseList } from './read-case-list.js';
import { ReadSentList } from './read-sent-list.js';

interface ImportCommand {
  commandId: string;
  content: string;
  mapping: ColumnMapping;
}

export interface ImportResult extends Omit<JudgedList, 'ready'> {
  /** Null when the list brought nothing. */
  importId: string | null;
  added: number;
}

/**
 * Imports the good rows of a list, all of them or, after a failure, none. Committee and reference are the identity of
 * a case, so the same list sent again adds nothing; the same command sent again tells what it did.
 */
@Injectable()
export class ImportCases {
  constructor(
    private readonly transaction: Transaction,
    private readonly lists: ReadSentList,
    private readonly ground: LoadImportGround,
    private readonly cases: AddImportedCases,
    private readonly imports: CaseImportRepository,
  ) {}

  async execute(actor: MemberActor, committeeId: string, command: ImportCommand): Promise<ImportResult> {
    const list = await this.lists.execute(actor, committeeId, command);
    const [missing] = missingFields(list.mapping);
    if (missing) refuse('column-missing', { field: missing });

    const { commandId, mapping } = command;
    const content = createHash('sha256').update(command.content).digest('hex');
    const results: ImportResult[] = [];
    await this.transaction.command(
      actor,
      toCommand('case-files.import', committeeId, { commandId, mapping, content }),
      async (tx) => void results.push(await this.bring(tx, actor, committeeId, commandId, list)),
    );
    return results[0] ?? this.tellAgain(actor, committeeId, commandId, list);
  }

  private async bring(
    tx: Tx,
    actor: MemberActor,
    committeeId: string,
    importId: string,
    list: CaseList,
  ): Promise<ImportResult> {
    const ground = await this.ground.toImport(tx, committeeId);
    const judged = await judgeInTurns(list, ground.sitting, ground.references);
    const added = judged.ready.length;
    const { known, refused } = judged;
    if (added > 0) {
      await this.cases.execute(tx, actor, importId, ground, judged);
      announceCaseFiles(tx, committeeId);
    }
    await tx.audit({ action: 'case-files.import', subjectId: added > 0 ? importId : undefined, committeeId });
    return { importId: added > 0 ? importId : null, added, known, refused };
  }

  /** The cases that the command brought are known by now: they are counted as what they were. */
  private tellAgain(actor: MemberActor, committeeId: string, commandId: string, list: CaseList): Promise<ImportResult> {
    return this.transaction.run(actor, async (tx) => {
      const { sitting, references } = await this.ground.toShow(tx, committeeId);
      const brought = await this.imports.find(tx, commandId);
      const { known, refused } = await judgeInTurns(list, sitting, references);
      const added = brought?.added ?? 0;
      return { importId: brought?.id ?? null, added, known: Math.max(0, known - added), refused };
    });
  }
}
