import type { MeetingView, ProposalView } from '@passerelle/contracts';
import {
  ITEM_MINUTES,
  mayFacilitate,
  mayWithdraw,
  type AgendaItem,
  type CaseFile,
  type Decision,
  type Meeting,
  type Viewer,
} from '@passerelle/domain';

export interface AgendaFacts {
  meeting: Meeting;
  viewer: Viewer;
  people: Map<string, string>;
  organisations: Map<string, string>;
  decisions: Map<string, Decision>;
}

type Line = MeetingView['agenda'][number];

/** A line of the agenda: whole for whoever sees the case; its place and its minutes for the others. */
export function presentLine(item: AgendaItem, place: number, caseFile: CaseFile | null, facts: AgendaFacts): Line {
  const current = facts.meeting.currentItemId === item.id;
  if (!caseFile) return { kind: 'reserved', place, minutes: item.minutes, current };
  const moved =
    item.movedBy && item.movedAt
      ? { byName: facts.people.get(item.movedBy) ?? '', at: item.movedAt.toISOString() }
      : null;
  return {
    kind: 'case',
    place,
    itemId: item.id,
    caseFileId: item.caseFileId,
    reference: caseFile.reference,
    question: item.question,
    reason: item.reason,
    proposedByName: facts.people.get(item.proposedBy) ?? '',
    status: item.status,
    outcome: facts.decisions.get(item.id)?.outcome ?? null,
    missing: item.missing,
    minutes: item.minutes,
    secondsSpent: item.secondsSpent,
    current,
    carriedOver: item.carriedFromItemId !== null,
    moved,
    version: item.version,
  };
}

/** A proposal, for whoever sees its case. */
export function presentProposal(item: AgendaItem, caseFile: CaseFile, facts: AgendaFacts): ProposalView {
  const facilitates = mayFacilitate(facts.viewer, facts.meeting.committeeId);
  return {
    itemId: item.id,
    caseFileId: item.caseFileId,
    reference: caseFile.reference,
    reason: item.reason,
    question: item.question,
    proposedByName: facts.people.get(item.proposedBy) ?? '',
    proposedAt: item.proposedAt.toISOString(),
    prescriberName: facts.organisations.get(caseFile.prescriberOrganisationId) ?? '',
    agreementAt: caseFile.agreementAt?.toISOString() ?? null,
    carriedOver: item.carriedFromItemId !== null,
    usualMinutes: ITEM_MINUTES.usual,
    version: item.version,
    abilities: {
      accept: facilitates && caseFile.agreementAt !== null,
      withdraw: mayWithdraw(facts.viewer, item, caseFile),
    },
  };
}
