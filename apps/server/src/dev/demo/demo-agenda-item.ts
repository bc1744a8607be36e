import { randomUUID } from 'node:crypto';
import { addGeneralPoint, type CaseFile, type CaseItem, type GeneralPoint, type Meeting } from '@passerelle/domain';
import { accepted } from '../../platform/refused.js';
import type { DemoTable } from './demo-table.js';
import type { DemoPoint } from './toulouse-points.js';

/** A proposal by the prescriber, as the members write them. */
export function demoProposal(
  meeting: Meeting,
  caseFile: CaseFile,
  written: { question: string; by: string; at: Date },
): CaseItem {
  return {
    id: randomUUID(),
    kind: 'case',
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

/** A general point, as a facilitator adds it. */
export function demoPoint(
  meeting: Meeting,
  table: DemoTable,
  { kind, title, speaker, minutes }: DemoPoint,
  { position, at }: { position: string; at: Date },
): GeneralPoint {
  const [proposedBy = ''] = table.facilitators();
  const organisationId = speaker && table.organisationOf(speaker);
  const draft = { id: randomUUID(), kind, title, organisationId, minutes, position, proposedBy, proposedAt: at };
  return accepted(addGeneralPoint(meeting, draft));
}
