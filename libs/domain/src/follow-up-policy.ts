import type { Viewer } from './committee.js';
import {
  isPassedOnTo,
  maySeeCase,
  OUTSIDE_ANY_ROOM,
  type CaseAgreed,
  type CaseParties,
  type CaseRoomState,
} from './case-policy.js';
import type { Meeting } from './meeting.js';
import { mayFacilitate } from './policy.js';
import { CASE_ROLES, heldAs } from './policy-roles.js';

/** [DO-6] A follow-up is answered by a member of the organisation that owes it. */
export function mayAnswerFollowUp(viewer: Viewer, followUp: { committeeId: string; organisationId: string }): boolean {
  return heldAs(viewer, followUp.committeeId, ...CASE_ROLES).some(
    (held) => held.organisationId === followUp.organisationId,
  );
}

/** [SEE-6] A follow-up is seen by the organisation that owes it and by a member who sees its case. */
export function maySeeFollowUp(
  viewer: Viewer,
  followUp: { committeeId: string; organisationId: string },
  caseFile: CaseParties,
  room: CaseRoomState = OUTSIDE_ANY_ROOM,
): boolean {
  return mayAnswerFollowUp(viewer, followUp) || maySeeCase(viewer, caseFile, room);
}

/** [DO-21] Facilitators reply, give more time, remind, and write down what was said in the meeting of a follow-up. */
export function mayKeepFollowUps(viewer: Viewer, committeeId: string): boolean {
  return mayFacilitate(viewer, committeeId);
}

/** [DO-21] While the committee meets, a facilitator writes down the answer that an organisation gives aloud. */
export function mayRecordSpokenAnswer(
  viewer: Viewer,
  committeeId: string,
  meeting: Pick<Meeting, 'status'> | null,
): boolean {
  return mayKeepFollowUps(viewer, committeeId) && meeting?.status === 'open';
}

/** [DO-22] The follow-through of a decision is reported by its carrier, or by a member who follows the case. */
export function mayReportFollowThrough(viewer: Viewer, carrierOrganisationId: string, caseFile: CaseAgreed): boolean {
  return isPassedOnTo(viewer, carrierOrganisationId, caseFile) || maySeeCase(viewer, caseFile);
}
