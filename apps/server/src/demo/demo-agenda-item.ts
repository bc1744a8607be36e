import { randomUUID } from 'node:crypto';
import type { AgendaItem, CaseFile, Meeting } from '@passerelle/domain';

/** A proposal by the prescriber, as the members write them. */
export function demoProposal(
  meeting: Meeting,
  caseFile: CaseFile,
  written: { question: string; by: string; at: Date },
): AgendaItem {
  return {
    id: randomUUID(),
    meetingId: meeting.id,
    caseFileId: caseFile.id,
    status: 'proposed',
    position: null,
    minutes: 6,
    proposedBy: written.by,
    proposedAt: written.at,
    reason: caseFile.reason,
    question: written.question,
    missing: null,
    missingFromOrganisationId: null,
    carriedFromItemId: null,
    movedBy: null,
    movedAt: null,
    secondsSpent: 0,
    version: 1,
  };
}
