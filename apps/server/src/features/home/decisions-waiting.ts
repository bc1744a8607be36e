import {
  awaitsFollowThrough,
  isPassedOnTo,
  isReadByCarrier,
  isStartLate,
  maySeeCase,
  mayReportFollowThrough,
  type CalendarDate,
  type Viewer,
} from '@passerelle/domain';
import type { WaitingDecisionView } from '@passerelle/contracts';
import type { HomeFacts } from './home-facts.js';
import type { CaseOutline } from './home-rows.repository.js';

export type WaitingDecision = Omit<WaitingDecisionView, 'carrierName' | 'contact'> & {
  carrierId: string;
  /** The case that a viewer who carries the decision does not follow; null for one who follows it. */
  unseen: CaseOutline | null;
};

/** The decisions that wait for their start and that a viewer follows or carries, soonest first. */
export function decisionsWaiting(
  viewer: Viewer,
  committeeId: string,
  { decisions, followThroughs, cases, meetings }: HomeFacts,
  today: CalendarDate,
): WaitingDecision[] {
  const waiting = decisions.flatMap((decision): WaitingDecision[] => {
    const { id: decisionId, caseFileId, outcome, carrierOrganisationId: carrierId, plannedDate } = decision;
    const caseFile = cases.get(caseFileId);
    if (!caseFile || !awaitsFollowThrough(decision, followThroughs.get(decisionId) ?? null)) return [];
    const sees = maySeeCase(viewer, caseFile);
    const carries = isReadByCarrier(meetings.get(decision.meetingId)) && isPassedOnTo(viewer, carrierId, caseFile);
    if (!sees && !carries) return [];
    return [
      {
        ...{ decisionId, outcome, carrierId, plannedDate, reference: caseFile.reference },
        caseFileId: sees ? caseFileId : null,
        unseen: sees ? null : caseFile,
        decidedAt: decision.recordedAt.toISOString(),
        late: isStartLate(decision, today),
        abilities: { tell: mayReportFollowThrough(viewer, carrierId, caseFile) },
      },
    ];
  });
  return waiting.sort(
    (left, right) =>
      left.plannedDate.localeCompare(right.plannedDate) || left.reference.localeCompare(right.reference, 'fr'),
  );
}
