import { Injectable } from '@nestjs/common';
import { agendaMayChange } from '@passerelle/domain';
import { ViewerRepository } from '../committees/viewer.repository.js';
import { ItemSight } from '../meetings/item-sight.js';
import { Transaction, type Work } from '../platform/database/transaction.js';
import { Refused } from '../platform/refused.js';
import { SheetStore } from './sheet-store.js';

export interface SheetRights {
  read: boolean;
  write: boolean;
}

const NONE: SheetRights = { read: false, write: false };
/** How long a judgement may be reused between two messages of the same member; anything announced ends it at once. */
const FRESH_MS = 1_000;

/** Judges who may read and write a sheet or a note. The room asks it for each message. */
@Injectable()
export class SheetAccess {
  private judged = new Map<string, { at: number; rights: Promise<SheetRights> }>();

  constructor(
    private readonly transaction: Transaction,
    private readonly viewers: ViewerRepository,
    private readonly sight: ItemSight,
    private readonly sheets: SheetStore,
  ) {}

  /** What an account may do in a sheet now, or a moment ago. */
  rightsOf(accountId: string, sheetId: string): Promise<SheetRights> {
    const key = `${accountId}/${sheetId}`;
    const known = this.judged.get(key);
    if (known && performance.now() - known.at < FRESH_MS) return known.rights;
    const rights = this.judge(accountId, sheetId);
    this.judged.set(key, { at: performance.now(), rights });
    rights.catch(() => this.judged.delete(key));
    return rights;
  }

  /** Something changed: everything is judged again. */
  forget(): void {
    this.judged = new Map();
  }

  /** Judges for a join, and leaves the trace of it. */
  async enter(accountId: string, sheetId: string): Promise<SheetRights> {
    return this.judge(accountId, sheetId, 'sheets.join');
  }

  /** The name that stands beside the member's caret. */
  nameOf(accountId: string): Promise<string> {
    return this.transaction.run({ kind: 'member', accountId }, async (work) => (await this.viewers.get(work)).name);
  }

  private async judge(accountId: string, sheetId: string, trace?: string): Promise<SheetRights> {
    try {
      return await this.transaction.run({ kind: 'member', accountId }, (work) => this.rights(work, sheetId, trace));
    } catch (error) {
      if (error instanceof Refused) return NONE;
      throw error;
    }
  }

  private async rights(work: Work, sheetId: string, trace?: string): Promise<SheetRights> {
    const sheet = await this.sheets.find(work, sheetId);
    if (!sheet) return NONE;
    const viewer = await this.viewers.get(work);
    const { meeting, subjectId, write } = await this.sight.rights(work, viewer, sheet.agendaItemId);
    if (!agendaMayChange(meeting)) return NONE;
    if (trace) await work.audit({ action: trace, subjectId, committeeId: meeting.committeeId });
    return { read: true, write };
  }
}
