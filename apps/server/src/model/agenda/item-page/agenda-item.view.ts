import type { AgendaItemView } from '@passerelle/contracts';
import {
  addDays,
  agendaMayChange,
  awaitsFollowThrough,
  isGivable,
  isRefusal,
  isSensitiveBarrier,
  mayFacilitate,
  mayReadCaseFile,
  mayReportFollowThrough,
  mayWriteSheet,
  nextMonday,
  OUTCOMES,
  postponeItem,
  requireDecidable,
  USUAL_DUE_DAYS,
  usualCarrier,
  usualOutcomes,
  type CaseFile,
  type Viewer,
} from '@passerelle/domain';
import type { AuthorisedItem } from '../case-access.js';
import type { ItemPageFacts } from './item-facts.js';
import { presentReservation, reservableFor } from './reservation.view.js';

type FollowUps = Map<string, AgendaItemView['followUps']>;

/** All that the room shows of the current case, to a member who sees it. */
export function presentAgendaItem(
  seen: AuthorisedItem,
  viewer: Viewer,
  facts: ItemPageFacts,
  followUps: FollowUps,
): AgendaItemView {
  const { item, meeting, caseFile } = seen;
  const facilitates = mayFacilitate(viewer, meeting.committeeId);
  const postponed = postponeItem(meeting, item, { missing: '', missingFromOrganisationId: null });
  return {
    ...presentCase(caseFile, facts.organisations),
    id: item.id,
    meetingId: meeting.id,
    caseFileId: mayReadCaseFile(viewer, caseFile) ? caseFile.id : null,
    question: item.question,
    reason: item.reason,
    proposedByName: facts.people.get(item.proposedBy) ?? '',
    status: item.status,
    missing: item.missing,
    minutes: item.minutes,
    version: item.version,
    decision: presentDecision(facts),
    followUps: followUps.get(item.id) ?? [],
    lastTime: presentLastTime(seen, viewer, facts, followUps),
    sheets: presentSheets(seen, viewer, facts),
    reservations: facts.reservations.map((one) => presentReservation(one, seen, viewer, facts)),
    reservableFor: reservableFor(seen, viewer, facts),
    usualOutcomes: [...usualOutcomes(caseFile.moment, caseFile.status)],
    carriers: OUTCOMES.map((outcome) => ({ outcome, organisationId: usualCarrier(outcome, caseFile) })),
    usualStart: nextMonday(facts.today),
    usualDueDate: addDays(facts.today, USUAL_DUE_DAYS),
    today: facts.today,
    abilities: {
      decide: facilitates && requireDecidable(meeting, item) === null,
      postpone: facilitates && !isRefusal(postponed),
      giveFollowUp: facilitates && isGivable(meeting, facts.decision),
    },
  };
}

function presentSheets(
  { meeting, caseFile, room }: AuthorisedItem,
  viewer: Viewer,
  { sheetId }: ItemPageFacts,
): AgendaItemView['sheets'] {
  if (!sheetId) return [];
  const write = agendaMayChange(meeting) && mayWriteSheet(viewer, caseFile, room);
  return [{ documentId: sheetId, compartment: 'common', write }];
}

type CasePart = Pick<
  AgendaItemView,
  | 'reference'
  | 'label'
  | 'ageBand'
  | 'commune'
  | 'moment'
  | 'caseStatus'
  | 'prescriberName'
  | 'providerName'
  | 'words'
  | 'barriers'
>;

function presentCase(caseFile: CaseFile, organisations: Map<string, string>): CasePart {
  const { reference, label, ageBand, commune, moment, words } = caseFile;
  return {
    reference,
    label,
    ageBand,
    commune,
    moment,
    words,
    caseStatus: caseFile.status,
    prescriberName: organisations.get(caseFile.prescriberOrganisationId) ?? '',
    providerName: caseFile.providerOrganisationId ? (organisations.get(caseFile.providerOrganisationId) ?? null) : null,
    barriers: caseFile.barriers.filter((code) => !isSensitiveBarrier(code)),
  };
}

function presentDecision({ decision, organisations, people }: ItemPageFacts): AgendaItemView['decision'] {
  if (!decision) return null;
  return {
    id: decision.id,
    outcome: decision.outcome,
    wording: decision.wording,
    carrierName: organisations.get(decision.carrierOrganisationId) ?? '',
    plannedDate: decision.plannedDate,
    recordedByName: people.get(decision.recordedBy) ?? '',
    recordedAt: decision.recordedAt.toISOString(),
  };
}

function presentLastTime(
  { caseFile }: AuthorisedItem,
  viewer: Viewer,
  { last, lastFollowThrough, postponedSince }: ItemPageFacts,
  followUps: FollowUps,
): AgendaItemView['lastTime'] {
  if (!last) return null;
  const { decision } = last;
  const begins = decision !== null && awaitsFollowThrough(decision, null);
  return {
    startsAt: last.meeting.startsAt.toISOString(),
    outcome: decision?.outcome ?? null,
    decisionId: decision?.id ?? null,
    reality: lastFollowThrough && { kind: lastFollowThrough.kind, on: lastFollowThrough.on },
    mayTellReality: begins && mayReportFollowThrough(viewer, decision.carrierOrganisationId, caseFile),
    // A decided item may keep what was missing when it was postponed before: it was found since.
    missing: last.item.status === 'postponed' ? last.item.missing : null,
    followUps: followUps.get(last.item.id) ?? [],
    postponedSince: postponedSince && {
      startsAt: postponedSince.meeting.startsAt.toISOString(),
      missing: postponedSince.item.missing,
    },
  };
}
