import { membershipsIn, type Membership, type Role, type Viewer } from './committee.js';

/** Roles that may be shown a case at all. A coordinator sees figures, an observer what the committee publishes. */
export const CASE_ROLES: readonly Role[] = ['facilitator', 'prescriber', 'training-provider', 'support-partner'];

/** The memberships of a viewer in a committee in one of the roles. */
export function heldAs(viewer: Viewer, committeeId: string, ...roles: Role[]): Membership[] {
  return membershipsIn(viewer, committeeId).filter((membership) => roles.includes(membership.role));
}
