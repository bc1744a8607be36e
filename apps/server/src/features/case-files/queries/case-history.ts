import { Injectable } from '@nestjs/common';
import type { CaseFileView } from '@passerelle/contracts';
import {
  awaitsFollowThrough,
  mayReportFollowThrough,
  type CaseFile,
  type DecisionFollowThrough,
  type Viewer,
} from '@passerelle/domain';
import { OrganisationRepository } from '../../../model/organisations/organisation.repository.js';
import { DecisionFollowThroughRepository } from '../../../model/decisions/decision-follow-through.repository.js';
import type { Tx } from '../../../platform/database/tx.js';
import { ItemHistory, type PastItem } from '../../../model/decisions/item-history.js';

type Line = CaseFileView['history'][number];

/** What became of a case in each meeting, and of each decision since. */
@Injectable()
export class CaseHistory {
  constructor(
    private readonly past: ItemHistory,
    private readonly followThroughs: DecisionFollowThroughRepository,
    private readonly organisations: OrganisationRepository,
  ) {}

  /** Latest meeting first. */
  async of(tx: Tx, viewer: Viewer, caseFile: CaseFile): Promise<Line[]> {
    const past = await this.past.ofCase(tx, caseFile.id);
    const decisions = past.flatMap(({ decision }) => (decision ? [decision] : []));
    const known = await this.followThroughs.ofDecisions(
      tx,
      decisions.map(({ id }) => id),
    );
    const names = await this.organisations.names(
      tx,
      decisions.map(({ carrierOrganisationId }) => carrierOrganisationId),
    );
    return past.map((one) => {
      const followThrough = one.decision ? (known.get(one.decision.id) ?? null) : null;
      return {
        ...presentMeeting(one),
        ...presentDecided(one, names),
        ...presentFollowThrough(one, followThrough, viewer, caseFile),
      };
    });
  }
}

function presentMeeting({
  item,
  meeting,
}: PastItem): Pick<Line, 'meetingId' | 'meetingStatus' | 'startsAt' | 'question' | 'status' | 'missing'> {
  return {
    meetingId: meeting.id,
    meetingStatus: meeting.status,
    startsAt: meeting.startsAt.toISOString(),
    question: item.question,
    status: item.status,
    // A line carried to this meeting keeps what was missing in the one before.
    missing: item.status === 'postponed' ? item.missing : null,
  };
}

function presentDecided(
  { decision }: PastItem,
  names: ReadonlyMap<string, string>,
): Pick<Line, 'decisionId' | 'decidedAt' | 'outcome' | 'wording' | 'carrierName' | 'plannedDate'> {
  return {
    decisionId: decision?.id ?? null,
    decidedAt: decision?.recordedAt.toISOString() ?? null,
    outcome: decision?.outcome ?? null,
    wording: decision?.wording ?? null,
    carrierName: decision ? (names.get(decision.carrierOrganisationId) ?? null) : null,
    plannedDate: decision?.plannedDate ?? null,
  };
}

function presentFollowThrough(
  { decision }: PastItem,
  followThrough: DecisionFollowThrough | null,
  viewer: Viewer,
  caseFile: CaseFile,
): Pick<Line, 'reality' | 'mayTellReality'> {
  const waited = decision !== null && awaitsFollowThrough(decision, followThrough);
  return {
    reality: followThrough && { kind: followThrough.kind, on: followThrough.on, reason: followThrough.reason },
    mayTellReality: waited && mayReportFollowThrough(viewer, decision.carrierOrganisationId, caseFile),
  };
}
