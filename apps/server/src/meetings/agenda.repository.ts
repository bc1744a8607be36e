import { Injectable } from '@nestjs/common';
import type { AgendaItem, AgendaItemStatus, Meeting } from '@passerelle/domain';
import { In } from 'typeorm';
import type { Work } from '../platform/database/transaction.js';
import { refuse } from '../platform/refused.js';
import { KeyRingStore } from '../platform/sealing/key-ring-store.js';
import type { CaseKey } from '../platform/sealing/seal.js';
import { AGENDA_ITEM_TABLE, type AgendaItemRow } from './agenda-item.table.js';
import { MeetingRepository } from './meeting.repository.js';

function sealed(item: AgendaItem, key: CaseKey): AgendaItemRow {
  return {
    ...item,
    reason: key.sealText('agenda-item/reason', item.reason),
    question: key.sealText('agenda-item/question', item.question),
    missing: key.sealOptional('agenda-item/missing', item.missing),
  };
}

function opened(row: AgendaItemRow, key: CaseKey): AgendaItem {
  return {
    ...row,
    reason: key.openText('agenda-item/reason', row.reason),
    question: key.openText('agenda-item/question', row.question),
    missing: key.openOptional('agenda-item/missing', row.missing),
  };
}

@Injectable()
export class AgendaRepository {
  constructor(
    private readonly keys: KeyRingStore,
    private readonly meetings: MeetingRepository,
  ) {}

  async get(work: Work, id: string): Promise<AgendaItem> {
    const row = await work.manager.findOneBy(AGENDA_ITEM_TABLE, { id });
    const [item] = await this.open(work, row ? [row] : []);
    return item ?? refuse('not-found');
  }

  /** Locks the item's meeting, then reads the item as it is once its turn has come. */
  async lockWithMeeting(work: Work, id: string): Promise<{ meeting: Meeting; item: AgendaItem }> {
    const { meetingId } = await this.get(work, id);
    const meeting = await this.meetings.lock(work, meetingId);
    return { meeting, item: await this.get(work, id) };
  }

  /** Every item of a meeting but the withdrawn ones, in the order of the agenda; proposals come last, oldest first. */
  async ofMeeting(work: Work, meetingId: string): Promise<AgendaItem[]> {
    const rows = await work.manager.find(AGENDA_ITEM_TABLE, {
      where: { meetingId, status: In<AgendaItemStatus>(['proposed', 'accepted', 'decided', 'postponed']) },
      order: { position: { direction: 'ASC', nulls: 'LAST' }, proposedAt: 'ASC', id: 'ASC' },
    });
    return this.open(work, rows);
  }

  /** Every item that a meeting ever had, and the items that they continue: whatever may hold its working notes. */
  async idsOf(work: Work, meetingId: string): Promise<string[]> {
    const rows = await work.manager.find(AGENDA_ITEM_TABLE, {
      select: { id: true, carriedFromItemId: true },
      where: { meetingId },
    });
    return rows.flatMap(({ id, carriedFromItemId }) => (carriedFromItemId ? [id, carriedFromItemId] : [id]));
  }

  async ofCase(work: Work, caseFileId: string): Promise<AgendaItem[]> {
    return this.open(work, await work.manager.findBy(AGENDA_ITEM_TABLE, { caseFileId }));
  }

  /** Items of several meetings, their texts left sealed: enough to count and to add minutes. */
  async outlineOf(
    work: Work,
    meetingIds: string[],
  ): Promise<Pick<AgendaItem, 'meetingId' | 'caseFileId' | 'status' | 'minutes'>[]> {
    if (meetingIds.length === 0) return [];
    return work.manager.find(AGENDA_ITEM_TABLE, {
      select: { id: true, meetingId: true, caseFileId: true, status: true, minutes: true },
      where: { meetingId: In(meetingIds) },
    });
  }

  /** What a committee's finished meetings left without an answer, and that waits for the next one. */
  async waiting(work: Work, committeeId: string): Promise<AgendaItem[]> {
    const rows = await work.manager
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
        "((meeting.status = 'closed' and item.status in ('postponed', 'proposed')) or (meeting.status = 'cancelled' and item.status in ('proposed', 'accepted')))",
      )
      .andWhere('next.id is null')
      .getMany();
    return this.open(work, rows);
  }

  async add(work: Work, item: AgendaItem): Promise<void> {
    await work.manager.insert(AGENDA_ITEM_TABLE, sealed(item, await this.keys.get(work, item.caseFileId)));
  }

  /** Saves an item whose meeting this transaction has locked. */
  async save(work: Work, item: AgendaItem): Promise<void> {
    await work.manager.update(
      AGENDA_ITEM_TABLE,
      { id: item.id },
      sealed(item, await this.keys.get(work, item.caseFileId)),
    );
  }

  private async open(work: Work, rows: AgendaItemRow[]): Promise<AgendaItem[]> {
    const keys = await this.keys.getMany(
      work,
      rows.map((row) => row.caseFileId),
    );
    return rows.flatMap((row) => {
      const key = keys.get(row.caseFileId);
      return key ? [opened(row, key)] : [];
    });
  }
}
