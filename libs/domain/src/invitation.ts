import type { Membership, Role } from './committee.js';
import { cleanName, TEXT_LIMITS } from './free-text.js';
import type { Refusal } from './refusal.js';

/** How long an invitation can be used, in days. */
export const INVITATION_DAYS = 14;

/** A seat that waits for its member, or the right to run the instance (no committee, then). */
export interface Invitation {
  id: string;
  /** SHA-256 of the token: what stands in the database opens nothing. */
  tokenDigest: string;
  email: string;
  committeeId: string | null;
  organisationId: string | null;
  role: Role | null;
  administrator: boolean;
  /** The seat that ends when this one is taken. */
  replacesMembershipId: string | null;
  invitedBy: string | null;
  invitedAt: Date;
  expiresAt: Date;
  usedAt: Date | null;
  withdrawnAt: Date | null;
}

/** [INV-1] An invitation is used once, within fourteen days, unless it was withdrawn. Every other case is told alike. */
export function acceptInvitation(invitation: Invitation, at: Date): Invitation | Refusal {
  const usable = invitation.usedAt === null && invitation.withdrawnAt === null && invitation.expiresAt > at;
  return usable ? { ...invitation, usedAt: at } : { refused: 'link-expired' };
}

/** [INV-2] A member is shown by first name and initial, in words that the member chooses at the first sign-in. */
export function cleanMemberName(name: string): string | Refusal {
  return cleanName(name, TEXT_LIMITS.personName, 'name');
}

/** [INV-3] A seat is taken back once; the last facilitator of a committee stays until another one sits. */
export function endSeat(seat: Membership, others: readonly Membership[], at: Date): Membership | Refusal {
  if (seat.endedAt !== null) return seat;
  const leads = ({ role, endedAt }: Membership): boolean => role === 'facilitator' && endedAt === null;
  if (leads(seat) && !others.some((other) => other.id !== seat.id && leads(other)))
    return { refused: 'last-facilitator' };
  return { ...seat, endedAt: at };
}
