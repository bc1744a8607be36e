import { Injectable } from '@nestjs/common';
import { agendaMayChange, type Viewer } from '@passerelle/domain';
import type { DocumentAccess, MemberRights } from '@passerelle/document-sync/server';
import { ViewerRepository } from '../memberships/viewer.repository.js';
import { AgendaItemAccess, type AgendaItemRights } from '../agenda/agenda-item-access.js';
import type { MemberNote, Tx } from '../../platform/database/tx.js';
import { Transaction } from '../../platform/database/transaction.js';
import { RequestBatcher } from '../../platform/request-batcher.js';
import { SheetRepository } from './sheet.repository.js';

interface RightsQuestion {
  accountId: string;
  sheetId: string;
  /** A join leaves a trace; the later judgements of a member who has joined leave none. */
  isEntering: boolean;
}

const NONE: MemberRights = { read: false, write: false, name: '' };

/**
 * Judges who may read and write a sheet or a note; the rooms keep the judgement until it is to be made again. Members
 * judged at the same moment are judged in one transaction.
 */
@Injectable()
export class SheetAccess implements DocumentAccess {
  private readonly batcher = new RequestBatcher<RightsQuestion, MemberRights>((asked) => this.judgeMany(asked));

  constructor(
    private readonly transaction: Transaction,
    private readonly viewers: ViewerRepository,
    private readonly itemAccess: AgendaItemAccess,
    private readonly sheets: SheetRepository,
  ) {}

  /** The scope of the rights is the committee of the sheet. */
  judge(accountId: string, sheetId: string, { entering }: { entering: boolean }): Promise<MemberRights> {
    return this.batcher.load({ accountId, sheetId, isEntering: entering });
  }

  /** Read at one moment: between a membership and the case that it is tied to, nothing may have moved. */
  private judgeMany(asked: readonly RightsQuestion[]): Promise<MemberRights[]> {
    return this.transaction.run(
      { kind: 'job', purpose: 'sheet-rights' },
      async (tx) => {
        const viewers = await this.viewers.ofAccounts(
          tx,
          asked.map(({ accountId }) => accountId),
        );
        const rights = await this.rights(tx, asked, viewers);
        await tx.auditMembers(asked.flatMap((one, index) => traceOf(one, rights[index])));
        return asked.map(({ accountId }, index) => memberRights(viewers.get(accountId), rights[index]));
      },
      'repeatable read',
    );
  }

  private async rights(
    tx: Tx,
    asked: readonly RightsQuestion[],
    viewers: Map<string, Viewer>,
  ): Promise<(AgendaItemRights | null | undefined)[]> {
    const sheets = await this.sheets.findMany(tx, [...new Set(asked.map(({ sheetId }) => sheetId))]);
    const items = asked.map(({ accountId, sheetId }) => {
      const [viewer, sheet] = [viewers.get(accountId), sheets.get(sheetId)];
      return viewer && sheet ? { viewer, itemId: sheet.agendaItemId } : null;
    });
    const wanted = items.filter((item) => item !== null);
    const found = (await this.itemAccess.rightsOfMany(tx, wanted)).values();
    return items.map((item) => {
      const rights = item && found.next().value;
      return rights && agendaMayChange(rights.meeting) ? rights : null;
    });
  }
}

function memberRights(viewer: Viewer | undefined, rights: AgendaItemRights | null | undefined): MemberRights {
  if (!viewer || !rights) return NONE;
  return { read: true, write: rights.write, name: viewer.name, scope: rights.meeting.committeeId };
}

function traceOf(
  { accountId, sheetId, isEntering }: RightsQuestion,
  rights: AgendaItemRights | null | undefined,
): MemberNote[] {
  if (!isEntering) return [];
  const actor = { kind: 'member', accountId } as const;
  if (!rights) return [{ actor, note: { action: 'sheets.join', subjectId: sheetId }, refused: 'not-found' }];
  const { subjectId, meeting } = rights;
  return [{ actor, note: { action: 'sheets.join', subjectId, committeeId: meeting.committeeId }, refused: null }];
}
