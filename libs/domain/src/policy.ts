import { facilitates, membershipsIn, type Membership, type Viewer } from './committee.js';
import { CASE_ROLES, heldAs } from './policy-roles.js';
import type { Refusal } from './refusal.js';

/** [SEE-1] Members see their committee; administrators see that it exists. */
export function maySeeCommittee(viewer: Viewer, committeeId: string): boolean {
  return viewer.administrator || membershipsIn(viewer, committeeId).length > 0;
}

/** [SEE-2] Meetings, their dates and the minutes of their agenda are for the committee's members. */
export function maySeeMeeting(viewer: Viewer, committeeId: string): boolean {
  return membershipsIn(viewer, committeeId).length > 0;
}

/** [DO-1] Facilitators lead: plan, accept, order, record, close. */
export function mayFacilitate(viewer: Viewer, committeeId: string): boolean {
  return facilitates(membershipsIn(viewer, committeeId));
}

/** [DO-2] Facilitators and prescribers bring a list of cases. */
export function mayImportCases(viewer: Viewer, committeeId: string): boolean {
  return heldAs(viewer, committeeId, 'facilitator', 'prescriber').length > 0;
}

/**
 * [SEE-7] The organisations for which a viewer reads what they carry or owe: those of its memberships that may be shown
 * a case. A coordinator or an observer of the same organisation reads none of it.
 */
export function organisationsServed(viewer: Viewer, committeeId: string): string[] {
  return [...new Set(heldAs(viewer, committeeId, ...CASE_ROLES).map((membership) => membership.organisationId))];
}

/** [SEE-8] General points are for the members of the committee, coordinators and observers included. */
export function maySeePoint(viewer: Viewer, committeeId: string): boolean {
  return maySeeMeeting(viewer, committeeId);
}

/** [DO-9] Members who may be shown a case write in the note of a general point; coordinators and observers read it. */
export function mayWritePoint(viewer: Viewer, committeeId: string): boolean {
  return heldAs(viewer, committeeId, ...CASE_ROLES).length > 0;
}

/** [DO-17] Memberships and organisations of a committee are kept by its facilitators, and by the administrators. */
export function mayManageCommittee(viewer: Viewer, committeeId: string): boolean {
  return viewer.administrator || mayFacilitate(viewer, committeeId);
}

/**
 * [COM-3] The name, the kind and the number of an organisation are the same in all its committees: they are corrected by
 * a facilitator of each of them, or by an administrator, but for [DO-26]. `committeeId`: where it is asked;
 * `joinedIds`: the committees to which it belongs. Null when nothing forbids it; otherwise `not-allowed`,
 * `serves-organisation` or `organisation-shared`.
 */
export function refusalToDescribeOrganisation(
  viewer: Viewer,
  {
    organisationId,
    committeeId,
    joinedIds,
  }: { organisationId: string; committeeId: string; joinedIds: readonly string[] },
): Refusal | null {
  if (!mayManageCommittee(viewer, committeeId)) return { refused: 'not-allowed' };
  if (!mayFacilitate(viewer, committeeId) && servesOrganisation(viewer, [organisationId]))
    return { refused: 'serves-organisation' };
  const everywhere = viewer.administrator || joinedIds.every((id) => mayFacilitate(viewer, id));
  return everywhere ? null : { refused: 'organisation-shared' };
}

/** [DO-23] Only an administrator ends a membership of their own: no member locks themselves out by mistake. */
export function mayEndMembership(viewer: Viewer, membership: Pick<Membership, 'accountId' | 'committeeId'>): boolean {
  const own = membership.accountId === viewer.accountId && !viewer.administrator;
  return mayManageCommittee(viewer, membership.committeeId) && !own;
}

/**
 * [DO-25] Who takes what an ended membership held is chosen by a facilitator: being named referent shows a case. Ended by
 * an administrator, it goes back to the organisation.
 */
export function mayHandOver(viewer: Viewer, committeeId: string): boolean {
  return mayFacilitate(viewer, committeeId);
}

/**
 * [DO-26] An administrator neither merges nor describes an organisation for which they hold a membership that may be
 * shown a case, in any committee: its cases would become theirs. Facilitators describe those of their committee.
 */
export function servesOrganisation(viewer: Viewer, organisationIds: readonly string[]): boolean {
  return viewer.memberships.some(
    ({ organisationId, role, endedAt }) =>
      endedAt === null && organisationIds.includes(organisationId) && CASE_ROLES.includes(role),
  );
}

/** [DO-18] Administrators create committees and merge organisations, no other member. */
export function mayRunInstance(viewer: Viewer): boolean {
  return viewer.administrator;
}

/** [DO-19] A path referent's membership may be shown a case. Without `endedAt`, it is one that is held now. */
export function mayBeReferent(membership: Pick<Membership, 'role'> & Partial<Pick<Membership, 'endedAt'>>): boolean {
  return (membership.endedAt ?? null) === null && CASE_ROLES.includes(membership.role);
}

/**
 * [DO-20] A list is taken back by a facilitator, or by a member who brought it and still prescribes for the
 * organisations of all its cases. `prescribers`: those of the cases that it brought and that are still there.
 */
export function mayUndoImport(
  viewer: Viewer,
  list: { committeeId: string; importedBy: string },
  prescribers: readonly string[],
): boolean {
  if (mayFacilitate(viewer, list.committeeId)) return true;
  const own = heldAs(viewer, list.committeeId, 'prescriber').map(({ organisationId }) => organisationId);
  return list.importedBy === viewer.accountId && own.length > 0 && prescribers.every((id) => own.includes(id));
}
