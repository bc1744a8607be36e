import type { Membership, Viewer } from './committee.js';
import { agreesTo } from './case-agreement.js';
import type { CaseFile } from './case-file.js';
import { mayBeReferent, mayFacilitate, organisationsServed } from './policy.js';
import { CASE_ROLES, heldAs } from './policy-roles.js';

/** Where a case is in a meeting, for a member who asks to see it. */
export interface CaseRoomState {
  /** The case is the current item of a meeting that is open. */
  currentInOpenMeeting: boolean;
  /** The viewer is in the room of that meeting: admitted, and with its page open. */
  viewerInRoom: boolean;
}

export const OUTSIDE_ANY_ROOM: CaseRoomState = { currentInOpenMeeting: false, viewerInRoom: false };

/** The parties of a case: the members and organisations that may follow it. */
export type CaseParties = Pick<
  CaseFile,
  'committeeId' | 'prescriberOrganisationId' | 'providerOrganisationId' | 'pathReferentId'
>;

/** Ties, and what the person agreed to. */
export type CaseAgreed = CaseParties & Parameters<typeof agreesTo>[0];

/**
 * [SEE-3] A case is seen by its prescriber, its provider, its path referent and the committee's facilitators.
 * [SEE-4] While it is the current case of an open meeting, its card and its sheet are also seen by the members who are
 * admitted to the room and present in it. Whatever else is read of it is for those who follow it (SEE-10).
 * [SEE-5] Everybody else, administrators and coordinators first, sees "Situation réservée" and its minutes.
 */
export function maySeeCase(viewer: Viewer, caseFile: CaseParties, room: CaseRoomState = OUTSIDE_ANY_ROOM): boolean {
  const held = heldAs(viewer, caseFile.committeeId, ...CASE_ROLES);
  if (held.some((membership) => membership.role === 'facilitator')) return true;
  const tied = held.some(
    (membership) =>
      (membership.role === 'prescriber' && membership.organisationId === caseFile.prescriberOrganisationId) ||
      (membership.role === 'training-provider' && membership.organisationId === caseFile.providerOrganisationId) ||
      membership.accountId === caseFile.pathReferentId,
  );
  return tied || (held.length > 0 && room.currentInOpenMeeting && room.viewerInRoom);
}

/**
 * [SEE-10] The case file, its history and the decisions of other meetings are read by a member who follows the case:
 * presence in a room opens the card and the sheet, and nothing of these.
 */
export function mayReadCaseFile(viewer: Viewer, caseFile: CaseParties): boolean {
  return maySeeCase(viewer, caseFile, OUTSIDE_ANY_ROOM);
}

/** [DO-3] The agreement of the person is confirmed by the prescriber of the case, no other member. */
export function mayConfirmAgreement(viewer: Viewer, caseFile: CaseParties): boolean {
  return heldAs(viewer, caseFile.committeeId, 'prescriber').some(
    (held) => held.organisationId === caseFile.prescriberOrganisationId,
  );
}

/** [DO-4] A member who follows a case outside the room (prescriber, provider, facilitator) may propose it. */
export function mayProposeCase(viewer: Viewer, caseFile: CaseParties): boolean {
  return maySeeCase(viewer, caseFile);
}

/** [DO-5] A member who sees a case writes in its sheet. */
export function mayWriteSheet(viewer: Viewer, caseFile: CaseParties, room: CaseRoomState): boolean {
  return maySeeCase(viewer, caseFile, room);
}

/** [DO-8] A proposal is withdrawn by a facilitator, or by a member who made it and still follows the case. */
export function mayWithdraw(viewer: Viewer, item: { proposedBy: string }, caseFile: CaseParties): boolean {
  return (
    mayFacilitate(viewer, caseFile.committeeId) ||
    (item.proposedBy === viewer.accountId && mayProposeCase(viewer, caseFile))
  );
}

/**
 * [SEE-9] What an organisation carries or owes is read by its members only while the person agrees that it be passed
 * on. A member who follows the case reads it anyway: that is `maySeeCase`.
 */
export function isPassedOnTo(viewer: Viewer, organisationId: string, caseFile: CaseAgreed): boolean {
  return agreesTo(caseFile, 'partners') && organisationsServed(viewer, caseFile.committeeId).includes(organisationId);
}

/** [DO-7] The provider of a case is named by its prescriber or by a facilitator. */
export function mayNameProvider(viewer: Viewer, caseFile: CaseParties): boolean {
  return mayFacilitate(viewer, caseFile.committeeId) || mayConfirmAgreement(viewer, caseFile);
}

/** [DO-10] A facilitator writes the reservation of any organisation; a member who sees the case, that of their own. */
export function mayReserveFor(
  viewer: Viewer,
  caseFile: CaseParties,
  room: CaseRoomState,
  organisationId: string,
): boolean {
  if (mayFacilitate(viewer, caseFile.committeeId)) return true;
  const own = organisationsServed(viewer, caseFile.committeeId).includes(organisationId);
  return own && maySeeCase(viewer, caseFile, room);
}

/** [DO-11] A reservation is withdrawn by a facilitator, or by a member who wrote it and still sees the case. */
export function mayWithdrawReservation(
  viewer: Viewer,
  reservation: { recordedBy: string },
  caseFile: CaseParties,
  room: CaseRoomState,
): boolean {
  if (mayFacilitate(viewer, caseFile.committeeId)) return true;
  return reservation.recordedBy === viewer.accountId && maySeeCase(viewer, caseFile, room);
}

/** [DO-12] A member who follows a case (prescriber, provider, referent, facilitator) keeps its file up to date. */
export function mayEditCase(viewer: Viewer, caseFile: CaseParties): boolean {
  return maySeeCase(viewer, caseFile);
}

/** [DO-13] The path referent is named by the prescriber of the case or by a facilitator. */
export function mayNameReferent(viewer: Viewer, caseFile: CaseParties): boolean {
  return mayNameProvider(viewer, caseFile);
}

/** [DO-14] A withdrawal is recorded by any member who follows the case and was told of it. */
export function mayWithdrawAgreement(viewer: Viewer, caseFile: CaseParties): boolean {
  return maySeeCase(viewer, caseFile);
}

/** [DO-15] Facilitators and prescribers open a case; a prescriber for its own organisation. */
export function mayOpenCase(viewer: Viewer, committeeId: string, prescriberOrganisationId: string): boolean {
  return (
    mayFacilitate(viewer, committeeId) ||
    heldAs(viewer, committeeId, 'prescriber').some((held) => held.organisationId === prescriberOrganisationId)
  );
}

/** [DO-15] A facilitator opens a case for any prescriber, even in a committee that has no member of one yet. */
export function mayOpenCases(viewer: Viewer, committeeId: string): boolean {
  return heldAs(viewer, committeeId, 'facilitator', 'prescriber').length > 0;
}

/** [DO-16] The list of cases is exported by a member who may be shown a case: only those, and it is audited. */
export function mayExportCases(viewer: Viewer, committeeId: string): boolean {
  return heldAs(viewer, committeeId, ...CASE_ROLES).length > 0;
}

/** [SEE-3] [FOL-8] An organisation that a case does not name follows it when it facilitates, or has its referent. */
export function followsUnnamed(
  membership: Pick<Membership, 'accountId' | 'role'>,
  { pathReferentId }: Pick<CaseFile, 'pathReferentId'>,
): boolean {
  return membership.role === 'facilitator' || (membership.accountId === pathReferentId && mayBeReferent(membership));
}
