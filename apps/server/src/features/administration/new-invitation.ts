import { INVITATION_DAYS, type Invitation } from '@passerelle/domain';
import { digestOf } from '../../model/sign-ins/digest.js';

const DAY_MS = 24 * 3_600_000;

type Seat = Pick<Invitation, 'committeeId' | 'organisationId' | 'role' | 'replacesMembershipId'>;
const NO_SEAT: Seat = { committeeId: null, organisationId: null, role: null, replacesMembershipId: null };

/** An invitation to a seat, or to run the instance when there is none. */
export function newInvitation(
  { id, token, email, invitedBy }: { id: string; token: string; email: string; invitedBy: string | null },
  seat: Seat | null,
  at: Date,
): Invitation {
  return {
    id,
    tokenDigest: digestOf(token),
    email: email.toLowerCase(),
    ...(seat ?? NO_SEAT),
    administrator: seat === null,
    invitedBy,
    invitedAt: at,
    expiresAt: new Date(at.getTime() + INVITATION_DAYS * DAY_MS),
    usedAt: null,
    withdrawnAt: null,
  };
}
