import { Injectable } from '@nestjs/common';
import { isOnAgenda, type AgendaItem } from '@passerelle/domain';
import { generateKeyBetween, generateNKeysBetween } from 'fractional-indexing';
import { AgendaRepository } from './agenda.repository.js';
import type { Tx } from '../../platform/database/tx.js';
import { SheetRepository } from '../sheets/sheet.repository.js';

/** Puts new items on an agenda whose meeting is locked: the position, and the sheet or note. */
@Injectable()
export class AgendaPlacement {
  constructor(
    private readonly agenda: AgendaRepository,
    private readonly sheets: SheetRepository,
  ) {}

  /** The position after all others. */
  async last(tx: Tx, meetingId: string): Promise<string> {
    const last = (await this.placed(tx, meetingId)).at(-1);
    return generateKeyBetween(last?.position ?? null, null);
  }

  /** So many positions before all others; a review of follow-ups that comes first stays first. */
  async opening(tx: Tx, meetingId: string, count: number): Promise<string[]> {
    const placed = await this.placed(tx, meetingId);
    const review = placed[0]?.kind === 'review' ? placed[0] : undefined;
    const following = review ? placed[1] : placed[0];
    return generateNKeysBetween(review?.position ?? null, following?.position ?? null, count);
  }

  /** Adds an item at its position, with its sheet. */
  async put(tx: Tx, item: AgendaItem): Promise<void> {
    await this.agenda.add(tx, item);
    await this.sheets.create(tx, item);
  }

  private async placed(tx: Tx, meetingId: string): Promise<AgendaItem[]> {
    return (await this.agenda.ofMeeting(tx, meetingId)).filter(isOnAgenda);
  }
}
