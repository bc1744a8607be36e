import { Injectable } from '@nestjs/common';
import type { Decision } from '@passerelle/domain';
import { In, IsNull } from 'typeorm';
import type { Tx } from '../../platform/database/tx.js';
import { refuse } from '../../platform/refused.js';
import { KeyRingStore } from '../../platform/sealing/key-ring-store.js';
import { DECISION_TABLE, type DecisionRow } from './decision.table.js';

@Injectable()
export class DecisionRepository {
  constructor(private readonly keys: KeyRingStore) {}

  /** The decisions of some items, not superseded, by item. */
  async ofItems(tx: Tx, agendaItemIds: string[]): Promise<Map<string, Decision>> {
    if (agendaItemIds.length === 0) return new Map();
    const rows = await tx.manager.findBy(DECISION_TABLE, { agendaItemId: In(agendaItemIds), supersededBy: IsNull() });
    const decisions = await this.open(tx, rows);
    return new Map(decisions.map((decision) => [decision.agendaItemId, decision]));
  }

  async ofItem(tx: Tx, agendaItemId: string): Promise<Decision | null> {
    return (await this.ofItems(tx, [agendaItemId])).get(agendaItemId) ?? null;
  }

  /** Locks a decision; one that was superseded is not found. */
  async lock(tx: Tx, id: string): Promise<Decision> {
    const lock = { mode: 'pessimistic_write' } as const;
    const row = await tx.manager.findOne(DECISION_TABLE, { where: { id, supersededBy: IsNull() }, lock });
    const [decision] = await this.open(tx, row ? [row] : []);
    return decision ?? refuse('not-found');
  }

  /** The decisions of some cases, not superseded, latest first. */
  async ofCases(tx: Tx, caseFileIds: readonly string[]): Promise<Decision[]> {
    if (caseFileIds.length === 0) return [];
    const where = { caseFileId: In([...new Set(caseFileIds)]), supersededBy: IsNull() };
    return this.open(tx, await tx.manager.find(DECISION_TABLE, { where, order: { recordedAt: 'DESC', id: 'ASC' } }));
  }

  /** The meeting of each decision, superseded ones too, by decision. */
  async meetingsOf(tx: Tx, ids: readonly string[]): Promise<Map<string, string>> {
    if (ids.length === 0) return new Map();
    const where = { id: In([...new Set(ids)]) };
    const rows = await tx.manager.find(DECISION_TABLE, { select: { id: true, meetingId: true }, where });
    return new Map(rows.map(({ id, meetingId }) => [id, meetingId]));
  }

  /** How many decisions are not superseded, by meeting. */
  async countByMeeting(tx: Tx, meetingIds: string[]): Promise<Map<string, number>> {
    if (meetingIds.length === 0) return new Map();
    const rows = await tx.manager.find(DECISION_TABLE, {
      select: { id: true, meetingId: true },
      where: { meetingId: In(meetingIds), supersededBy: IsNull() },
    });
    const counts = new Map<string, number>();
    for (const { meetingId } of rows) counts.set(meetingId, (counts.get(meetingId) ?? 0) + 1);
    return counts;
  }

  /** Adds a decision; it supersedes the current one of the item. */
  async add(tx: Tx, decision: Decision): Promise<void> {
    const { agendaItemId, id } = decision;
    await tx.manager.update(DECISION_TABLE, { agendaItemId, supersededBy: IsNull() }, { supersededBy: id });
    const key = await this.keys.get(tx, decision.caseFileId);
    await tx.manager.insert(DECISION_TABLE, {
      ...decision,
      wording: key.sealText('decision/wording', decision.wording),
    });
  }

  private async open(tx: Tx, rows: DecisionRow[]): Promise<Decision[]> {
    const keys = await this.keys.getMany(
      tx,
      rows.map((row) => row.caseFileId),
    );
    return rows.flatMap((row) => {
      const key = keys.get(row.caseFileId);
      return key ? [{ ...row, wording: key.openText('decision/wording', row.wording) }] : [];
    });
  }
}
