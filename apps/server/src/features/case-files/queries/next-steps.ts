import { Injectable } from '@nestjs/common';
import type { NextStepView } from '@passerelle/contracts';
import {
  dateIn,
  isOwed,
  isWhatComesNext,
  type CalendarDate,
  type Committee,
  type Decision,
  type FollowUp,
} from '@passerelle/domain';
import { OrganisationRepository } from '../../../model/organisations/organisation.repository.js';
import { DecisionFollowThroughRepository } from '../../../model/decisions/decision-follow-through.repository.js';
import { DecisionRepository } from '../../../model/decisions/decision.repository.js';
import { FollowUpRepository } from '../../../model/follow-ups/follow-up.repository.js';
import type { Tx } from '../../../platform/database/tx.js';

type Step = Omit<NextStepView, 'carrierName'> & { carrierId: string };

/**
 * What comes next for each case: the nearest follow-up that is not settled, else the planned start of its last
 * decision, as long as it is still ahead (REAL-3). A few queries for a whole committee, however many cases.
 */
@Injectable()
export class NextSteps {
  constructor(
    private readonly decisions: DecisionRepository,
    private readonly followThroughs: DecisionFollowThroughRepository,
    private readonly followUps: FollowUpRepository,
    private readonly organisations: OrganisationRepository,
  ) {}

  /** The next step of cases of one committee, by case; a case that has none is absent. */
  async of(tx: Tx, committee: Committee, caseFileIds: readonly string[]): Promise<Map<string, NextStepView>> {
    const steps = new Map<string, Step>();
    if (caseFileIds.length === 0) return new Map();
    const asked = new Set(caseFileIds);
    const today = dateIn(committee.timeZone, tx.now);
    for (const decision of await this.ahead(tx, caseFileIds, today)) steps.set(decision.caseFileId, started(decision));
    const owed = (await this.followUps.ofCommittee(tx, committee.id)).filter((one) => asked.has(one.caseFileId));
    for (const followUp of owed.filter(isOwed).sort(latestFirst)) steps.set(followUp.caseFileId, due(followUp));
    return this.named(tx, steps);
  }

  /** The last decision of each case, as long as it is still ahead. */
  private async ahead(tx: Tx, caseFileIds: readonly string[], today: CalendarDate): Promise<Decision[]> {
    const last = new Map<string, Decision>();
    for (const decision of await this.decisions.ofCases(tx, caseFileIds)) {
      if (!last.has(decision.caseFileId)) last.set(decision.caseFileId, decision);
    }
    const decisions = [...last.values()];
    const known = await this.followThroughs.ofDecisions(
      tx,
      decisions.map(({ id }) => id),
    );
    return decisions.filter((decision) => isWhatComesNext(decision, known.get(decision.id) ?? null, today));
  }

  private async named(tx: Tx, steps: ReadonlyMap<string, Step>): Promise<Map<string, NextStepView>> {
    const carriers = [...steps.values()].map(({ carrierId }) => carrierId);
    const names = await this.organisations.names(tx, carriers);
    return new Map(
      [...steps].map(([caseFileId, { carrierId, ...step }]) => [
        caseFileId,
        { ...step, carrierName: names.get(carrierId) ?? '' },
      ]),
    );
  }
}

function started({ outcome, plannedDate, carrierOrganisationId }: Decision): Step {
  return { kind: 'decision', text: null, outcome, date: plannedDate, carrierId: carrierOrganisationId };
}

function due({ text, dueDate, organisationId }: FollowUp): Step {
  return { kind: 'follow-up', text, outcome: null, date: dueDate, carrierId: organisationId };
}

/** The last one set in the map stays: the nearest. */
function latestFirst(left: FollowUp, right: FollowUp): number {
  return right.dueDate.localeCompare(left.dueDate);
}
