import { Injectable } from '@nestjs/common';
import { isCase, type AgendaItem, type CaseItem, type Meeting } from '@passerelle/domain';
import { In, Not } from 'typeorm';
import type { Tx } from '../../platform/database/tx.js';
import { refuse } from '../../platform/refused.js';
import { KeyRingStore } from '../../platform/sealing/key-ring-store.js';
import { AGENDA_ITEM_TABLE, type AgendaItemRow } from './agenda-item.table.js';
import { MeetingRepository } from '../meetings/meeting.repository.js';
import { openAgendaItem, sealAgendaItem, subjectOf, subjectOfRow } from './sealed-agenda-item.js';

/** An item with its texts left sealed: enough to say who may see it. */
export type AgendaItemState = Pick<AgendaItemRow, 'id' | 'kind' | 'meetingId' | 'caseFileId' | 'status'>;

/** An item with its texts left sealed: enough to count, and to add minutes. */
export type AgendaOutline = Pick<AgendaItemRow, 'meetingId' | 'caseFileId' | 'status' | 'minutes'>;

@Injectable()
export class AgendaRepository {
  constructor(
    private readonly keys: KeyRingStore,
    private readonly meetings: MeetingRepository,
  ) {}

  async get(tx: Tx, id: string): Promise<AgendaItem> {
    const row = await tx.manager.findOneBy(AGENDA_ITEM_TABLE, { id });
    const [item] = await this.open(tx, row ? [row] : []);
    return item ?? refuse('not-found');
  }

  /** Locks the item's meeting, then reads the item as it is once its turn has come. */
  async lockWithMeeting(tx: Tx, id: string): Promise<{ meeting: Meeting; item: AgendaItem }> {
    const { meetingId } = await this.get(tx, id);
    const meeting = await this.meetings.lock(tx, meetingId);
    return { meeting, item: await this.get(tx, id) };
  }

  /** Every item of a meeting but the withdrawn ones, in the order of the agenda; proposals come last, oldest first. */
  async ofMeeting(tx: Tx, meetingId: string): Promise<AgendaItem[]> {
    const rows = await tx.manager.find(AGENDA_ITEM_TABLE, {
      where: { meetingId, status: Not('withdrawn') },
      order: { position: { direction: 'ASC', nulls: 'LAST' }, proposedAt: 'ASC', id: 'ASC' },
    });
    return this.open(tx, rows);
  }

  /** Every item that a meeting ever had, and the items that they continue: whatever may hold its working notes. */
  async idsOf(tx: Tx, meetingId: string): Promise<string[]> {
    const rows = await tx.manager.find(AGENDA_ITEM_TABLE, {
      select: { id: true, carriedFromItemId: true },
      where: { meetingId },
    });
    return rows.flatMap(({ id, carriedFromItemId }) => (carriedFromItemId ? [id, carriedFromItemId] : [id]));
  }

  async ofCase(tx: Tx, caseFileId: string): Promise<CaseItem[]> {
    return (await this.open(tx, await tx.manager.findBy(AGENDA_ITEM_TABLE, { caseFileId }))).filter(isCase);
  }

  /** True for a meeting that has, or had, its review of follow-ups; one taken off does not come back. */
  hadReview(tx: Tx, meetingId: string): Promise<boolean> {
    return tx.manager.existsBy(AGENDA_ITEM_TABLE, { meetingId, kind: 'review' });
  }

  /** The status and position of some items, by id; one that is absent is left out. */
  async statesOf(tx: Tx, ids: readonly string[]): Promise<Map<string, AgendaItemState>> {
    const rows: AgendaItemState[] = await tx.manager
      .createQueryBuilder(AGENDA_ITEM_TABLE, 'item')
      .select(['item.id', 'item.kind', 'item.meetingId', 'item.caseFileId', 'item.status'])
      .where('item.id = any(:ids)', { ids })
      .getMany();
    return new Map(rows.map((row) => [row.id, row]));
  }

  async outlineOf(tx: Tx, meetingIds: string[]): Promise<AgendaOutline[]> {
    if (meetingIds.length === 0) return [];
    return tx.manager.find(AGENDA_ITEM_TABLE, {
      select: { id: true, meetingId: true, caseFileId: true, status: true, minutes: true },
      where: { meetingId: In(meetingIds) },
    });
  }

  /**
   * What a committee's ended meetings left without an answer, and that waits for the next one, in its former order. The
   * review of a meeting that was held is over; that of a cancelled one waits.
   */
  async waiting(tx: Tx, committeeId: string): Promise<AgendaItem[]> {
    const rows = await tx.manager
      .createQueryBuilder(AGENDA_ITEM_TABLE, 'item')
      .innerJoin('meeting', 'meeting', 'meeting.id = item.meetingId')
      .leftJoin(
        'agenda_item',
        'next',
        `next.carriedFromItemId = item.id or
         (next.caseFileId = item.caseFileId and next.proposedAt > item.proposedAt and next.status <> 'withdrawn')`,
      )
      .where('meeting.committeeId = :committeeId', { committeeId })
      .andWhere(
        `((meeting.status = 'closed' and item.status in ('postponed', 'proposed') and item.kind <> 'review') or
          (meeting.status = 'cancelled' and item.status in ('proposed', 'accepted')))`,
      )
      .andWhere('next.id is null')
      .orderBy('meeting.startsAt')
      .addOrderBy('item.position', 'ASC', 'NULLS LAST')
      .addOrderBy('item.proposedAt')
      .addOrderBy('item.id')
      .getMany();
    return this.open(tx, rows);
  }

  /** Adds an item; a general point gets its key here, a case has its own already. */
  async add(tx: Tx, item: AgendaItem): Promise<void> {
    const subject = subjectOf(item);
    const key = isCase(item) ? await this.keys.get(tx, subject) : await this.keys.create(tx, subject);
    await tx.manager.insert(AGENDA_ITEM_TABLE, sealAgendaItem(item, key));
  }

  /** Saves an item whose meeting this transaction has locked. */
  async save(tx: Tx, item: AgendaItem): Promise<void> {
    const key = await this.keys.get(tx, subjectOf(item));
    const stamp = { statusAt: tx.now, statusBy: tx.actor.kind === 'member' ? tx.actor.accountId : null };
    await tx.manager.update(AGENDA_ITEM_TABLE, { id: item.id, status: Not(item.status) }, stamp);
    await tx.manager.update(AGENDA_ITEM_TABLE, { id: item.id }, sealAgendaItem(item, key));
  }

  private async open(tx: Tx, rows: AgendaItemRow[]): Promise<AgendaItem[]> {
    const keys = await this.keys.getMany(tx, rows.map(subjectOfRow));
    return rows.flatMap((row) => {
      const key = keys.get(subjectOfRow(row));
      return key ? [openAgendaItem(row, key)] : [];
    });
  }
}
