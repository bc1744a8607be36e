import {
  AGENDA_ITEM_LIFECYCLE,
  isCase,
  ITEM_MINUTES,
  minutesInRange,
  type AgendaItem,
  type CaseItem,
} from './agenda-item.js';
import { requireAgreement, requireNotWithdrawn } from './case-agreement.js';
import type { CaseFile } from './case-file.js';
import { cleanText, TEXT_LIMITS } from './free-text.js';
import { canMove } from './lifecycle.js';
import { agendaMayChange, type Meeting } from './meeting.js';
import type { Refusal } from './refusal.js';

interface ProposalDraft {
  id: string;
  reason: string;
  question: string;
  proposedBy: string;
  proposedAt: Date;
}

/**
 * [AGE-11] A case is proposed once to a meeting whose agenda may change, with a reason and a question, unless its person
 * withdrew the agreement. [COM-4] It comes on the agendas of its own committee only: in another one it does not exist.
 * Refuses `not-found`, `meeting-closed`, `agreement-missing`, `already-on-agenda` and texts that may not be
 * written.
 */
export function proposeCase(
  meeting: Meeting,
  caseFile: CaseFile,
  agenda: readonly AgendaItem[],
  draft: ProposalDraft,
): CaseItem | Refusal {
  if (caseFile.committeeId !== meeting.committeeId) return { refused: 'not-found' };
  if (!agendaMayChange(meeting)) return { refused: 'meeting-closed' };
  const withdrawn = requireNotWithdrawn(caseFile);
  if (withdrawn) return withdrawn;
  if (agenda.some((item) => isCase(item) && item.caseFileId === caseFile.id)) return { refused: 'already-on-agenda' };
  const reason = cleanText(draft.reason, TEXT_LIMITS.reason, 'reason');
  if (typeof reason !== 'string') return reason;
  const question = cleanText(draft.question, TEXT_LIMITS.question, 'question');
  if (typeof question !== 'string') return question;
  return {
    ...{
      id: draft.id,
      kind: 'case',
      meetingId: meeting.id,
      caseFileId: caseFile.id,
      status: 'proposed',
      reason,
      question,
    },
    ...{ position: null, minutes: ITEM_MINUTES.usual, proposedBy: draft.proposedBy, proposedAt: draft.proposedAt },
    ...{ missing: null, missingFromOrganisationId: null, carriedFromItemId: null, movedBy: null, movedAt: null },
    ...{ secondsSpent: 0, version: 1 },
  };
}

/**
 * [AGE-2] An item is accepted by its minutes, while the agenda may change, and only with the person's agreement.
 * Refuses `agreement-missing`, `item-not-proposed`, `minutes-out-of-range`, `meeting-closed`.
 */
export function acceptItem(
  meeting: Meeting,
  item: CaseItem,
  caseFile: CaseFile,
  change: { minutes: number; position: string },
): CaseItem | Refusal {
  if (!agendaMayChange(meeting)) return { refused: 'meeting-closed' };
  if (item.status !== 'proposed') return { refused: 'item-not-proposed' };
  const missing = requireAgreement(caseFile);
  if (missing) return missing;
  if (!minutesInRange(change.minutes)) return { refused: 'minutes-out-of-range' };
  return { ...item, status: 'accepted', ...change, version: item.version + 1 };
}

/** [AGE-6] An accepted item that was not discussed goes back to the proposals. A general point never was one. */
export function returnToProposals(meeting: Meeting, item: AgendaItem): AgendaItem | Refusal {
  if (!agendaMayChange(meeting)) return { refused: 'meeting-closed' };
  if (!isCase(item) || !canMove(AGENDA_ITEM_LIFECYCLE, item.status, 'proposed')) {
    return { refused: 'item-not-on-agenda' };
  }
  return { ...item, status: 'proposed', position: null, version: item.version + 1 };
}

/** [AGE-7] A proposal can be withdrawn until it is accepted, while the agenda may change. */
export function withdrawItem(meeting: Meeting, item: AgendaItem): AgendaItem | Refusal {
  if (!agendaMayChange(meeting)) return { refused: 'meeting-closed' };
  if (item.status !== 'proposed') return { refused: 'item-not-proposed' };
  return { ...item, status: 'withdrawn', version: item.version + 1 };
}
