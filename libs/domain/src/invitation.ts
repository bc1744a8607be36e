import type { Membership, Role } from './committee.js';
import { cleanName, TEXT_LIMITS } from './free-text.js';
import type { Refusal } from './refusal.js';

/** How long an invitation can be used, in days. */
export const INVITATION_DAYS = 14;

/** A membership that waits for its member, or the right to run the instance (no committee, then). */
export interface Invitation {
  id: string;
  /** SHA-256 of the token: what the database holds opens nothing. */
  tokenDigest: string;
  email: string;
  committeeId: string | null;
  organisationId: string | null;
  role: Role | null;
  administrator: boolean;
  /** The membership that ends when this invitation is accepted. */
  replacesMembershipId: string | null;
  invitedBy: string | null;
  invitedAt: Date;
  expiresAt: Date;
  usedAt: Date | null;
  withdrawnAt: Date | null;
}

const DAY_MS = 24 * 3_600_000;

type InvitedMembership = Pick<Invitation, 'committeeId' | 'organisationId' | 'role' | 'replacesMembershipId'>;
const NO_MEMBERSHIP: InvitedMembership = {
  committeeId: null,
  organisationId: null,
  role: null,
  replacesMembershipId: null,
};

/** [INV-1] An invitation to a membership, or to run the instance when there is none, for the days of an invitation. */
export function newInvitation(
  draft: Pick<Invitation, 'id' | 'tokenDigest' | 'email' | 'invitedBy'>,
  membership: InvitedMembership | null,
  at: Date,
): Invitation {
  return {
    ...draft,
    email: draft.email.toLowerCase(),
    ...(membership ?? NO_MEMBERSHIP),
    administrator: membership === null,
    invitedAt: at,
    expiresAt: new Date(at.getTime() + INVITATION_DAYS * DAY_MS),
    usedAt: null,
    withdrawnAt: null,
  };
}

/** [INV-1] True once the days of an invitation are past. */
export function isExpired({ expiresAt }: Pick<Invitation, 'expiresAt'>, at: Date): boolean {
  return expiresAt <= at;
}

/**
 * [INV-1] An invitation is used once, within fourteen days, unless it was withdrawn. Every other case is refused alike.
 */
export function acceptInvitation(invitation: Invitation, at: Date): Invitation | Refusal {
  const usable = invitation.usedAt === null && invitation.withdrawnAt === null && !isExpired(invitation, at);
  return usable ? { ...invitation, usedAt: at } : { refused: 'link-expired' };
}

/** [INV-4] An invitation is withdrawn until it is used, even after its days. Withdrawing it twice changes nothing. */
export function withdrawInvitation(invitation: Invitation, at: Date): Invitation {
  const waits = invitation.usedAt === null && invitation.withdrawnAt === null;
  return waits ? { ...invitation, withdrawnAt: at } : invitation;
}

/** [INV-2] A member is shown by first name and initial, in words that the member chooses at the first sign-in. */
export function cleanMemberName(name: string): string | Refusal {
  return cleanName(name, TEXT_LIMITS.personName, 'name');
}

/** [INV-3] A membership is taken back once; the last facilitator of a committee stays until there is another one. */
export function endMembership(membership: Membership, others: readonly Membership[], at: Date): Membership | Refusal {
  if (membership.endedAt !== null) return membership;
  const leads = ({ role, endedAt }: Membership): boolean => role === 'facilitator' && endedAt === null;
  if (leads(membership) && !others.some((other) => other.id !== membership.id && leads(other)))
    return { refused: 'last-facilitator' };
  return { ...membership, endedAt: at };
}
