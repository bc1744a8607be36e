import { Injectable } from '@nestjs/common';
import { mayImportCases, maySeeCommittee, type ColumnMapping } from '@passerelle/domain';
import { ViewerRepository } from '../../../model/memberships/viewer.repository.js';
import type { MemberActor } from '../../../platform/database/actor.js';
import { Transaction } from '../../../platform/database/transaction.js';
import { refuse } from '../../../platform/refused.js';
import { bytesOf, looksLikePackage } from './decode-file.js';
import { findCaseSheet } from './find-case-sheet.js';
import { checkedList, readCaseList, type CaseList } from './read-case-list.js';
import { ReadSpreadsheet } from './read-spreadsheet.js';

export interface SentList {
  content: string;
  mapping?: ColumnMapping;
}

/**
 * Reads the list that somebody sends to a committee, text or spreadsheet, as its bytes say. Whoever may not bring one
 * costs no reading; and reading, which takes its time, holds no connection to the database.
 */
@Injectable()
export class ReadSentList {
  constructor(
    private readonly transaction: Transaction,
    private readonly viewers: ViewerRepository,
    private readonly spreadsheets: ReadSpreadsheet,
  ) {}

  async execute(actor: MemberActor, committeeId: string, sent: SentList): Promise<CaseList> {
    await this.transaction.run(actor, async (tx) => {
      const viewer = await this.viewers.get(tx);
      if (!maySeeCommittee(viewer, committeeId)) refuse('not-found');
      if (!mayImportCases(viewer, committeeId)) refuse('not-allowed');
    });
    const bytes = bytesOf(sent.content);
    if (!looksLikePackage(bytes)) return readCaseList(sent.content, sent.mapping);
    const { sheet, headingLine, headings, lines } = findCaseSheet(await this.spreadsheets.execute(bytes));
    return checkedList({ source: { kind: 'xlsx', sheet, headingLine }, headings, lines }, sent.mapping);
  }
}
