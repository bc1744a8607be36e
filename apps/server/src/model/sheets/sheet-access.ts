import { Injectable } from '@nestjs/common';
import { agendaMayChange, type Viewer } from '@passerelle/domain';
import { ViewerRepository } from '../memberships/viewer.repository.js';
import { AgendaItemAccess, type AgendaItemRights } from '../agenda/agenda-item-access.js';
import type { MemberNote, Tx } from '../../platform/database/tx.js';
import { Transaction } from '../../platform/database/transaction.js';
import { RequestBatcher } from '../../platform/request-batcher.js';
import { SheetRepository } from './sheet.repository.js';

export interface SheetRights {
  read: boolean;
  write: boolean;
}

/** The rights of somebody at the door, and the name that stands beside their caret. */
export interface Entering extends SheetRights {
  name: string;
}

interface RightsQuestion {
  accountId: string;
  sheetId: string;
  /** At the door a trace is left; afterwards, each message is judged without one. */
  isEntering: boolean;
}

const NONE: Entering = { read: false, write: false, name: '' };

/**
 * Judges who may read and write a sheet or a note. The room asks it for each message; a judgement is reused until
 * something is announced, and for a moment otherwise. Whoever asks at the same time is judged together.
 */
@Injectable()
export class SheetAccess {
  private judged = new Map<string, Promise<Entering>>();
  private readonly batcher = new RequestBatcher<RightsQuestion, Entering>((asked) => this.judge(asked));

  constructor(
    private readonly transaction: Transaction,
    private readonly viewers: ViewerRepository,
    private readonly sight: AgendaItemAccess,
    private readonly sheets: SheetRepository,
  ) {}

  /** What an account may do in a sheet now, or since the last `forget`. */
  rightsOf(accountId: string, sheetId: string): Promise<SheetRights> {
    return this.judged.get(`${accountId}/${sheetId}`) ?? this.ask({ accountId, sheetId, isEntering: false });
  }

  /** Something changed, or time has passed: everything is judged again. */
  forget(): void {
    this.judged = new Map();
  }

  /** Judges for a join, and leaves the trace of it. */
  enter(accountId: string, sheetId: string): Promise<Entering> {
    return this.ask({ accountId, sheetId, isEntering: true });
  }

  private ask(asked: RightsQuestion): Promise<Entering> {
    const key = `${asked.accountId}/${asked.sheetId}`;
    const { judged } = this;
    const answer = this.batcher.load(asked);
    judged.set(key, answer);
    answer.catch(() => judged.delete(key));
    return answer;
  }

  /** Read at one moment: between a seat and the case that it is tied to, nothing may have moved. */
  private judge(asked: readonly RightsQuestion[]): Promise<Entering[]> {
    return this.transaction.run(
      { kind: 'job', purpose: 'sheet-rights' },
      async (tx) => {
        const viewers = await this.viewers.ofAccounts(
          tx,
          asked.map(({ accountId }) => accountId),
        );
        const rights = await this.rights(tx, asked, viewers);
        await tx.auditMembers(asked.flatMap((one, index) => traceOf(one, rights[index])));
        return asked.map(({ accountId }, index) => entering(viewers.get(accountId), rights[index]));
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
    const found = (await this.sight.rightsOfMany(tx, wanted)).values();
    return items.map((item) => {
      const rights = item && found.next().value;
      return rights && agendaMayChange(rights.meeting) ? rights : null;
    });
  }
}

function entering(viewer: Viewer | undefined, rights: AgendaItemRights | null | undefined): Entering {
  return viewer && rights ? { read: true, write: rights.write, name: viewer.name } : NONE;
}

function traceOf({ accountId, isEntering }: RightsQuestion, rights: AgendaItemRights | null | undefined): MemberNote[] {
  if (!isEntering) return [];
  const actor = { kind: 'member', accountId } as const;
  if (!rights) return [{ actor, note: { action: 'refused' }, refused: 'not-found' }];
  const { subjectId, meeting } = rights;
  return [{ actor, note: { action: 'sheets.join', subjectId, committeeId: meeting.committeeId }, refused: null }];
}
