import { Injectable } from '@nestjs/common';
import type { Decision, DecisionFollowThrough } from '@passerelle/domain';
import { In } from 'typeorm';
import type { Tx } from '../../platform/database/tx.js';
import { KeyRingStore } from '../../platform/sealing/key-ring-store.js';
import { DECISION_FOLLOW_THROUGH_TABLE, type DecisionFollowThroughRow } from './decision-follow-through.table.js';

const REASON = 'decision-reality/reason';

/** What is known of what became of decisions. Nothing is known of most of them yet. */
@Injectable()
export class DecisionFollowThroughRepository {
  constructor(private readonly keys: KeyRingStore) {}

  /** What is known, by decision. */
  async ofDecisions(tx: Tx, decisionIds: readonly string[]): Promise<Map<string, DecisionFollowThrough>> {
    if (decisionIds.length === 0) return new Map();
    const decisionId = In([...new Set(decisionIds)]);
    const rows = await tx.manager.findBy(DECISION_FOLLOW_THROUGH_TABLE, { decisionId });
    return new Map((await this.open(tx, rows)).map((followThrough) => [followThrough.decisionId, followThrough]));
  }

  /** Saves the follow-through of a decision; it replaces an earlier one. */
  async save(
    tx: Tx,
    { caseFileId }: Pick<Decision, 'caseFileId'>,
    followThrough: DecisionFollowThrough,
  ): Promise<void> {
    const key = await this.keys.get(tx, caseFileId);
    await tx.manager.upsert(
      DECISION_FOLLOW_THROUGH_TABLE,
      { ...followThrough, caseFileId, reason: key.sealOptional(REASON, followThrough.reason) },
      ['decisionId'],
    );
  }

  private async open(tx: Tx, rows: DecisionFollowThroughRow[]): Promise<DecisionFollowThrough[]> {
    const keys = await this.keys.getMany(
      tx,
      rows.map((row) => row.caseFileId),
    );
    return rows.flatMap(({ caseFileId, ...row }) => {
      const key = keys.get(caseFileId);
      return key ? [{ ...row, reason: key.openOptional(REASON, row.reason) }] : [];
    });
  }
}
