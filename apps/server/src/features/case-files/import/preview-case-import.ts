import { Injectable } from '@nestjs/common';
import type { ImportPreview } from '@passerelle/contracts';
import { missingFields } from '@passerelle/domain';
import type { MemberActor } from '../../../platform/database/actor.js';
import { Transaction } from '../../../platform/database/transaction.js';
import type { Tx } from '../../../platform/database/tx.js';
import { presentImport } from '../case-import.view.js';
import { LoadImportContext, type ImportContext } from './import-context.js';
import { judgeInTurns } from './judge-case-list.js';
import { ReadSentList, type SentList } from './read-sent-list.js';

/** Shows what importing a list would do, line by line, and changes nothing. */
@Injectable()
export class PreviewCaseImport {
  constructor(
    private readonly transaction: Transaction,
    private readonly lists: ReadSentList,
    private readonly context: LoadImportContext,
  ) {}

  async execute(actor: MemberActor, committeeId: string, sent: SentList): Promise<ImportPreview> {
    const list = await this.lists.execute(actor, committeeId, sent);
    const missing = missingFields(list.mapping);
    const { checks } = await this.transaction.run(actor, (tx) => this.load(tx, committeeId));
    const judged = missing.length > 0 ? null : await judgeInTurns(list, checks);
    return presentImport(list, missing, judged);
  }

  private async load(tx: Tx, committeeId: string): Promise<ImportContext> {
    const context = await this.context.toShow(tx, committeeId);

    await tx.audit({ action: 'case-files.preview-import', committeeId });
    return context;
  }
}
