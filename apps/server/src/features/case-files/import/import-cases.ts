import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { BodyOf, importCases } from '@passerelle/contracts';
import { missingFields } from '@passerelle/domain';
import { announceCaseFiles } from '../../../model/case-files/announce-case-files.js';
import { CaseImportRepository } from '../../../model/case-files/case-import.repository.js';
import type { MemberActor } from '../../../platform/database/actor.js';
import { toCommand } from '../../../platform/database/commands.js';
import { Transaction } from '../../../platform/database/transaction.js';
import type { Tx } from '../../../platform/database/tx.js';
import { refuse } from '../../../platform/refused.js';
import { AddImportedCases } from './add-imported-cases.js';
import { LoadImportContext } from './import-context.js';
import { judgeInTurns, type JudgedList } from './judge-case-list.js';
import type { CaseList } from './read-case-list.js';
import { ReadSentList } from './read-sent-list.js';

type Body = BodyOf<typeof importCases>;

export interface ImportResult extends Omit<JudgedList, 'ready'> {
  /** Null when the list brought nothing. */
  importId: string | null;
  added: number;
}

/**
 * Imports the good rows of a list, all of them or, after a failure, none. Committee and reference are the identity of
 * a case, so the same list sent again adds nothing. The list is read before the transaction, which it would keep open.
 */
@Injectable()
export class ImportCases {
  constructor(
    private readonly transaction: Transaction,
    private readonly lists: ReadSentList,
    private readonly context: LoadImportContext,
    private readonly cases: AddImportedCases,
    private readonly imports: CaseImportRepository,
  ) {}

  async execute(actor: MemberActor, committeeId: string, { commandId, content, mapping }: Body): Promise<ImportResult> {
    const list = await this.lists.execute(actor, committeeId, { content, mapping });
    const [missing] = missingFields(list.mapping);
    if (missing) refuse('column-missing', { field: missing });

    const digest = createHash('sha256').update(content).digest('hex');
    return this.transaction.command<ImportResult>(
      actor,
      toCommand('case-files.import', committeeId, { commandId, mapping, content: digest }),
      (tx) => this.import(tx, actor, committeeId, commandId, list),
      (tx, executed) => (executed ? Promise.resolve(executed) : this.replay(tx, committeeId, commandId, list)),
    );
  }

  private async import(
    tx: Tx,
    actor: MemberActor,
    committeeId: string,
    importId: string,
    list: CaseList,
  ): Promise<ImportResult> {
    const context = await this.context.toImport(tx, committeeId);

    const judged = await judgeInTurns(list, context.checks);
    const { ready, known, refused } = judged;
    const added = ready.length;

    if (added > 0) await this.cases.execute(tx, actor, importId, context, judged);

    await tx.audit({ action: 'case-files.import', subjectId: added > 0 ? importId : undefined, committeeId });
    if (added > 0) announceCaseFiles(tx, committeeId);
    return { importId: added > 0 ? importId : null, added, known, refused };
  }

  /** The cases that the command brought are known by now: they are counted as what they were. */
  private async replay(tx: Tx, committeeId: string, commandId: string, list: CaseList): Promise<ImportResult> {
    const { checks } = await this.context.toShow(tx, committeeId);
    const brought = await this.imports.find(tx, commandId);
    const { known, refused } = await judgeInTurns(list, checks);
    const added = brought?.added ?? 0;
    return { importId: brought?.id ?? null, added, known: Math.max(0, known - added), refused };
  }
}
