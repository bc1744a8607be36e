import { Injectable } from '@nestjs/common';
import type { Decision, DecisionFollowThrough, Reservation } from '@passerelle/domain';
import { DecisionFollowThroughRepository } from '../../decisions/decision-follow-through.repository.js';
import { DecisionRepository } from '../../decisions/decision.repository.js';
import { ReservationRepository } from '../../decisions/reservation.repository.js';
import type { Tx } from '../../../platform/database/tx.js';

/** The decision of a case on an agenda, its reservations, and the follow-through of a decision. */
@Injectable()
export class ItemDecisions {
  constructor(
    private readonly decisions: DecisionRepository,
    private readonly reservations: ReservationRepository,
    private readonly followThroughs: DecisionFollowThroughRepository,
  ) {}

  async of(tx: Tx, itemId: string): Promise<{ decision: Decision | null; reservations: Reservation[] }> {
    return {
      decision: await this.decisions.ofItem(tx, itemId),
      reservations: await this.reservations.ofItems(tx, [itemId]),
    };
  }

  /** Null when none is reported. */
  async followThrough(tx: Tx, decision: Pick<Decision, 'id'> | null): Promise<DecisionFollowThrough | null> {
    if (!decision) return null;
    return (await this.followThroughs.ofDecisions(tx, [decision.id])).get(decision.id) ?? null;
  }
}
