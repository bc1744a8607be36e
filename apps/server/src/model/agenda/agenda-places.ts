import { Injectable } from '@nestjs/common';
import { isOnAgenda, type AgendaItem } from '@passerelle/domain';
import { generateKeyBetween, generateNKeysBetween } from 'fractional-indexing';
import { AgendaRepository } from './agenda.repository.js';
import type { Tx } from '../../platform/database/tx.js';
import { SheetRepository } from '../sheets/sheet.repository.js';

/** Where a new item goes on an agenda whose meeting is locked, and how it gets there: with its sheet, or its note. */
@Injectable()
export class AgendaPlaces {
  constructor(
    private readonly agenda: AgendaRepository,
    private readonly sheets: SheetRepository,
  ) {}

  /** The place after all others. */
  async last(tx: Tx, meetingId: string): Promise<string> {
    const last = (await this.placed(tx, meetingId)).at(-1);
    return generateKeyBetween(last?.position ?? null, null);
  }

  /** So many places before all others; a review of follow-ups that comes first stays first. */
  async opening(tx: Tx, meetingId: string, count: number): Promise<string[]> {
    const placed = await this.placed(tx, meetingId);
    const review = placed[0]?.kind === 'review' ? placed[0] : undefined;
    const following = review ? placed[1] : placed[0];
    return generateNKeysBetween(review?.position ?? null, following?.position ?? null, count);
  }

  /** Adds an item that has its place. */
  async put(tx: Tx, item: AgendaItem): Promise<void> {
    await this.agenda.add(tx, item);
    await this.sheets.create(tx, item);
  }

  private async placed(tx: Tx, meetingId: string): Promise<AgendaItem[]> {
    return (await this.agenda.ofMeeting(tx, meetingId)).filter(isOnAgenda);
  }
}
