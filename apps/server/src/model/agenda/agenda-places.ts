import { Injectable } from '@nestjs/common';
import { isOnAgenda, type AgendaItem } from '@passerelle/domain';
import { generateKeyBetween, generateNKeysBetween } from 'fractional-indexing';
import { AgendaRepository } from './agenda.repository.js';
import type { Work } from '../../platform/database/transaction.js';
import { SheetStore } from '../sheets/sheet-store.js';

/** Where a new item goes on an agenda whose meeting is locked, and how it gets there: with its sheet, or its note. */
@Injectable()
export class AgendaPlaces {
  constructor(
    private readonly agenda: AgendaRepository,
    private readonly sheets: SheetStore,
  ) {}

  /** The place after all others. */
  async last(work: Work, meetingId: string): Promise<string> {
    const last = (await this.placed(work, meetingId)).at(-1);
    return generateKeyBetween(last?.position ?? null, null);
  }

  /** So many places before all others; a review of follow-ups that comes first stays first. */
  async opening(work: Work, meetingId: string, count: number): Promise<string[]> {
    const placed = await this.placed(work, meetingId);
    const review = placed[0]?.kind === 'review' ? placed[0] : undefined;
    const following = review ? placed[1] : placed[0];
    return generateNKeysBetween(review?.position ?? null, following?.position ?? null, count);
  }

  /** Adds an item that has its place. */
  async put(work: Work, item: AgendaItem): Promise<void> {
    await this.agenda.add(work, item);
    await this.sheets.create(work, item);
  }

  private async placed(work: Work, meetingId: string): Promise<AgendaItem[]> {
    return (await this.agenda.ofMeeting(work, meetingId)).filter(isOnAgenda);
  }
}
