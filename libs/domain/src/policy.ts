import { seatsIn, type Membership, type Role, type Viewer } from './committee.js';
import type { CaseFile } from './case-file.js';

/** Where a case stands in a meeting, for whoever asks to see it. */
export interface RoomMoment {
  /** The case is the current item of a meeting that is open. */
  currentInOpenMeeting: boolean;
  /** The viewer is in the room of that meeting. */
  viewerPresent: boolean;
}

export const OUTSIDE_ANY_ROOM: RoomMoment = { currentInOpenMeeting: false, viewerPresent: false };

/** Roles that may be shown a case at all. A coordinator sees figures, an observer what the committee publishes. */
const CASE_ROLES: readonly Role[] = ['facilitator', 'prescriber', 'training-provider', 'support-partner'];

type CaseTies = Pick<CaseFile, 'committeeId' | 'prescriberOrganisationId' | 'providerOrganisationId'>;

function seats(viewer: Viewer, committeeId: string, ...roles: Role[]): Membership[] {
  return seatsIn(viewer, committeeId).filter((seat) => roles.includes(seat.role));
}

/** [SEE-1] Members see their committee; administrators see that it exists. */
export function maySeeCommittee(viewer: Viewer, committeeId: string): boolean {
  return viewer.administrator || seatsIn(viewer, committeeId).length > 0;
}

/** [SEE-2] Meetings, their dates and the minutes of their agenda are for the committee's members. */
export function maySeeMeeting(viewer: Viewer, committeeId: string): boolean {
  return seatsIn(viewer, committeeId).length > 0;
}

/**
 * [SEE-3] A case is seen by its prescriber, its provider and the committee's facilitators.
 * [SEE-4] While it is the current case of an open meeting, it is also seen by the members present in the room.
 * [SEE-5] Everybody else, administrators and coordinators first, is told "Situation réservée" and its minutes.
 */
export function maySeeCase(viewer: Viewer, caseFile: CaseTies, room: RoomMoment = OUTSIDE_ANY_ROOM): boolean {
  const held = seats(viewer, caseFile.committeeId, ...CASE_ROLES);
  if (held.some((seat) => seat.role === 'facilitator')) return true;
  const tied = held.some(
    (seat) =>
      (seat.role === 'prescriber' && seat.organisationId === caseFile.prescriberOrganisationId) ||
      (seat.role === 'training-provider' && seat.organisationId === caseFile.providerOrganisationId),
  );
  return tied || (held.length > 0 && room.currentInOpenMeeting && room.viewerPresent);
}

/** [DO-1] Facilitators lead: plan, accept, order, record, close. */
export function mayFacilitate(viewer: Viewer, committeeId: string): boolean {
  return seats(viewer, committeeId, 'facilitator').length > 0;
}

/** [DO-2] Facilitators and prescribers bring a list of cases. */
export function mayImportCases(viewer: Viewer, committeeId: string): boolean {
  return seats(viewer, committeeId, 'facilitator', 'prescriber').length > 0;
}

/** [DO-3] The agreement of the person is confirmed by the prescriber of the case, nobody else. */
export function mayConfirmAgreement(viewer: Viewer, caseFile: CaseTies): boolean {
  return seats(viewer, caseFile.committeeId, 'prescriber').some(
    (seat) => seat.organisationId === caseFile.prescriberOrganisationId,
  );
}

/** [DO-4] Whoever follows a case outside the room (prescriber, provider, facilitator) may propose it. */
export function mayProposeCase(viewer: Viewer, caseFile: CaseTies): boolean {
  return maySeeCase(viewer, caseFile);
}

/** [DO-5] Whoever sees a case writes in its sheet. */
export function mayWriteSheet(viewer: Viewer, caseFile: CaseTies, room: RoomMoment): boolean {
  return maySeeCase(viewer, caseFile, room);
}

/** [DO-6] A follow-up is answered by a member of the organisation that owes it. */
export function mayAnswerFollowUp(viewer: Viewer, followUp: { committeeId: string; organisationId: string }): boolean {
  return seats(viewer, followUp.committeeId, ...CASE_ROLES).some(
    (seat) => seat.organisationId === followUp.organisationId,
  );
}

/** [SEE-6] A follow-up is seen by the organisation that owes it and by whoever sees its case. */
export function maySeeFollowUp(
  viewer: Viewer,
  followUp: { committeeId: string; organisationId: string },
  caseFile: CaseTies,
  room: RoomMoment = OUTSIDE_ANY_ROOM,
): boolean {
  return mayAnswerFollowUp(viewer, followUp) || maySeeCase(viewer, caseFile, room);
}

/** [DO-8] A proposal is withdrawn by a facilitator, or by whoever made it and still follows the case. */
export function mayWithdraw(viewer: Viewer, item: { proposedBy: string }, caseFile: CaseTies): boolean {
  return (
    mayFacilitate(viewer, caseFile.committeeId) ||
    (item.proposedBy === viewer.accountId && mayProposeCase(viewer, caseFile))
  );
}

/**
 * [SEE-7] The organisations for which a viewer reads what they carry or owe: those of its seats that may be shown a
 * case. A coordinator or an observer of the same organisation reads none of it.
 */
export function organisationsServed(viewer: Viewer, committeeId: string): string[] {
  return [...new Set(seats(viewer, committeeId, ...CASE_ROLES).map((seat) => seat.organisationId))];
}

/** [DO-7] The provider of a case is named by its prescriber or by a facilitator. */
export function mayNameProvider(viewer: Viewer, caseFile: CaseTies): boolean {
  return mayFacilitate(viewer, caseFile.committeeId) || mayConfirmAgreement(viewer, caseFile);
}
