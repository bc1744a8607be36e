import type { AgendaPointItem, MeetingView, ProposalView } from '@passerelle/contracts';
import {
  acceptItem,
  describePoint,
  isRefusal,
  ITEM_MINUTES,
  mayFacilitate,
  mayReadCaseFile,
  mayWithdraw,
  removePoint,
  withdrawItem,
  type AgendaItem,
  type CaseFile,
  type CaseItem,
  type Decision,
  type GeneralPoint,
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

/** What accepting a proposal would give it, to ask the rule whether it may be. */
const ACCEPTED = { minutes: ITEM_MINUTES.usual, position: '' };

type Line = MeetingView['agenda'][number];

/** A case of the agenda: whole for a member who sees it; its position and its minutes for the others. */
export function presentCaseItem(item: CaseItem, place: number, caseFile: CaseFile | null, facts: AgendaFacts): Line {
  if (!caseFile) return { kind: 'reserved', place, minutes: item.minutes, current: isCurrent(item, facts) };
  return {
    ...presentPlaced(item, place, facts),
    kind: 'case',
    caseFileId: mayReadCaseFile(facts.viewer, caseFile) ? item.caseFileId : null,
    reference: caseFile.reference,
    question: item.question,
    reason: item.reason,
    proposedByName: facts.people.get(item.proposedBy) ?? '',
    outcome: facts.decisions.get(item.id)?.outcome ?? null,
  };
}

/** A general point of the agenda, for every member. */
export function presentPointItem(point: GeneralPoint, place: number, facts: AgendaFacts): AgendaPointItem {
  const facilitates = mayFacilitate(facts.viewer, facts.meeting.committeeId);
  return {
    ...presentPlaced(point, place, facts),
    kind: 'point',
    point: point.kind,
    title: point.title,
    organisationName: point.organisationId ? (facts.organisations.get(point.organisationId) ?? null) : null,
    abilities: {
      edit: facilitates && !isRefusal(describePoint(facts.meeting, point, point)),
      remove: facilitates && !isRefusal(removePoint(facts.meeting, point)),
    },
  };
}

/** What a case and a general point both show of their position. */
function presentPlaced(
  item: AgendaItem,
  place: number,
  facts: AgendaFacts,
): Omit<AgendaPointItem, 'kind' | 'point' | 'title' | 'organisationName' | 'abilities'> {
  const { id: itemId, status, missing, minutes, secondsSpent, version, movedBy, movedAt } = item;
  const moved = movedBy && movedAt ? { byName: facts.people.get(movedBy) ?? '', at: movedAt.toISOString() } : null;
  const carriedOver = item.carriedFromItemId !== null;
  const current = isCurrent(item, facts);
  return { place, itemId, status, missing, minutes, secondsSpent, version, moved, carriedOver, current };
}

function isCurrent(item: AgendaItem, { meeting }: AgendaFacts): boolean {
  return meeting.currentItemId === item.id;
}

/** A proposal, for a member who sees its case. */
export function presentProposal(item: CaseItem, caseFile: CaseFile, facts: AgendaFacts): ProposalView {
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
    agreementGivenOn: caseFile.agreementGivenOn,
    carriedOver: item.carriedFromItemId !== null,
    usualMinutes: ITEM_MINUTES.usual,
    version: item.version,
    abilities: {
      accept: facilitates && !isRefusal(acceptItem(facts.meeting, item, caseFile, ACCEPTED)),
      withdraw: mayWithdraw(facts.viewer, item, caseFile) && !isRefusal(withdrawItem(facts.meeting, item)),
    },
  };
}
