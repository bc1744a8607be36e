import { Injectable } from '@nestjs/common';
import type { Decision } from '@passerelle/domain';
import { In, IsNull } from 'typeorm';
import type { Work } from '../platform/database/transaction.js';
import { KeyRingStore } from '../platform/sealing/key-ring-store.js';
import { DECISION_TABLE, type DecisionRow } from './decision.table.js';

@Injectable()
export class DecisionRepository {
  constructor(private readonly keys: KeyRingStore) {}

  /** The decisions that stand for some items, by item. */
  async ofItems(work: Work, agendaItemIds: string[]): Promise<Map<string, Decision>> {
    if (agendaItemIds.length === 0) return new Map();
    const rows = await work.manager.findBy(DECISION_TABLE, { agendaItemId: In(agendaItemIds), supersededBy: IsNull() });
    const decisions = await this.open(work, rows);
    return new Map(decisions.map((decision) => [decision.agendaItemId, decision]));
  }

  async ofItem(work: Work, agendaItemId: string): Promise<Decision | null> {
    return (await this.ofItems(work, [agendaItemId])).get(agendaItemId) ?? null;
  }

  /** How many decisions stand, by meeting. */
  async countByMeeting(work: Work, meetingIds: string[]): Promise<Map<string, number>> {
    if (meetingIds.length === 0) return new Map();
    const rows = await work.manager.find(DECISION_TABLE, {
      select: { id: true, meetingId: true },
      where: { meetingId: In(meetingIds), supersededBy: IsNull() },
    });
    const counts = new Map<string, number>();
    for (const { meetingId } of rows) counts.set(meetingId, (counts.get(meetingId) ?? 0) + 1);
    return counts;
  }

  /** Adds a decision; the one that stood for the item until now is superseded by it. */
  async add(work: Work, decision: Decision): Promise<void> {
    const { agendaItemId, id } = decision;
    await work.manager.update(DECISION_TABLE, { agendaItemId, supersededBy: IsNull() }, { supersededBy: id });
    const key = await this.keys.get(work, decision.caseFileId);
    await work.manager.insert(DECISION_TABLE, {
      ...decision,
      wording: key.sealText('decision/wording', decision.wording),
    });
  }

  private async open(work: Work, rows: DecisionRow[]): Promise<Decision[]> {
    const keys = await this.keys.getMany(
      work,
      rows.map((row) => row.caseFileId),
    );
    return rows.flatMap((row) => {
      const key = keys.get(row.caseFileId);
      return key ? [{ ...row, wording: key.openText('decision/wording', row.wording) }] : [];
    });
  }
}
