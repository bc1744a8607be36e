import { Injectable } from '@nestjs/common';
import type { Decision, DecisionReality, Reservation } from '@passerelle/domain';
import { DecisionFollowThroughRepository } from '../../decisions/decision-follow-through.repository.js';
import { DecisionRepository } from '../../decisions/decision.repository.js';
import { ReservationRepository } from '../../decisions/reservation.repository.js';
import type { Tx } from '../../../platform/database/tx.js';

/** What came out of a case on the table: the decision that stands, and the reservations said beside it. */
@Injectable()
export class ItemOutcome {
  constructor(
    private readonly decisions: DecisionRepository,
    private readonly reservations: ReservationRepository,
    private readonly realities: DecisionFollowThroughRepository,
  ) {}

  async of(tx: Tx, itemId: string): Promise<{ decision: Decision | null; reservations: Reservation[] }> {
    return {
      decision: await this.decisions.ofItem(tx, itemId),
      reservations: await this.reservations.ofItems(tx, [itemId]),
    };
  }

  /** What is known of what became of a decision. */
  async reality(tx: Tx, decision: Pick<Decision, 'id'> | null): Promise<DecisionReality | null> {
    if (!decision) return null;
    return (await this.realities.ofDecisions(tx, [decision.id])).get(decision.id) ?? null;
  }
}
