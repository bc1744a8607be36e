import { Injectable } from '@nestjs/common';
import type { ColumnMapping } from '@passerelle/domain';
import type { MemberActor } from '../../../platform/database/actor.js';
import { Transaction } from '../../../platform/database/transaction.js';
import { bytesOf, looksLikePackage } from './decode-file.js';
import { findCaseSheet } from './find-case-sheet.js';
import { LoadImportContext } from './import-context.js';
import { checkedList, readCaseList, type CaseList } from './read-case-list.js';
import { ReadSpreadsheet } from './read-spreadsheet.js';

export interface SentList {
  content: string;
  mapping?: ColumnMapping;
}

/**
 * Reads the list that a member sends to a committee, text or spreadsheet, as its bytes say. A member who may not bring
 * one costs no reading; and reading, which takes time, holds no connection to the database.
 */
@Injectable()
export class ReadSentList {
  constructor(
    private readonly transaction: Transaction,
    private readonly context: LoadImportContext,
    private readonly spreadsheets: ReadSpreadsheet,
  ) {}

  async execute(actor: MemberActor, committeeId: string, sent: SentList): Promise<CaseList> {
    await this.transaction.run(actor, (tx) => this.context.authorise(tx, committeeId));
    const bytes = bytesOf(sent.content);
    if (!looksLikePackage(bytes)) return readCaseList(sent.content, sent.mapping);
    const { sheet, headingLine, headings, lines } = findCaseSheet(await this.spreadsheets.execute(bytes));
    return checkedList({ source: { kind: 'xlsx', sheet, headingLine }, headings, lines }, sent.mapping);
  }
}
