import { isLeading, type Membership, type Role } from './committee.js';
import { cleanName, TEXT_LIMITS } from './free-text.js';
import type { Refusal } from './refusal.js';

/** How long an invitation can be used, in days. */
export const INVITATION_DAYS = 14;

/**
 * What an invitation needs of the facilitators of its committee. `first-facilitator` needs nothing while the committee
 * has no facilitator, and awaits an agreement from the moment when it has one.
 */
export const INVITATION_AGREEMENTS = ['not-needed', 'first-facilitator', 'awaited', 'given', 'refused'] as const;
export type InvitationAgreement = (typeof INVITATION_AGREEMENTS)[number];

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
  agreement: InvitationAgreement;
  /** The facilitator who agreed or refused, and when. */
  agreementBy: string | null;
  agreementAt: Date | null;
  /**
   * Each time that its link was mailed, from the first on; each time with a new link. Those of the day before it, to the
   * same address in the committee, are the first ones [INV-5].
   */
  sentAt: Date[];
  /** When the mail server took the last one; null as long as it has not. */
  mailedAt: Date | null;
  /** When the mail server last did not take it; it is tried again. */
  mailFailedAt: Date | null;
}

const DAY_MS = 24 * 3_600_000;

type InvitedMembership = Pick<Invitation, 'committeeId' | 'organisationId' | 'role' | 'replacesMembershipId'>;
const NO_MEMBERSHIP: InvitedMembership = {
  committeeId: null,
  organisationId: null,
  role: null,
  replacesMembershipId: null,
};

/**
 * [INV-1] An invitation to a membership, or to run the instance when there is none, for the days of an invitation. One
 * that awaits the agreement of a facilitator is not mailed before.
 */
export function newInvitation(
  draft: Pick<Invitation, 'id' | 'tokenDigest' | 'email' | 'invitedBy'>,
  membership: InvitedMembership | null,
  at: Date,
  agreement: InvitationAgreement = 'not-needed',
): Invitation {
  return {
    ...draft,
    email: draft.email.toLowerCase(),
    ...(membership ?? NO_MEMBERSHIP),
    administrator: membership === null,
    invitedAt: at,
    expiresAt: invitationEnd(at),
    usedAt: null,
    withdrawnAt: null,
    agreement,
    agreementBy: null,
    agreementAt: null,
    sentAt: mayBeOpened(agreement) ? [at] : [],
    mailedAt: null,
    mailFailedAt: null,
  };
}

/** [DO-24] Until a facilitator agrees, the link of an invitation is mailed to no one and opens nothing. */
export function mayBeOpened(agreement: InvitationAgreement): boolean {
  return agreement === 'not-needed' || agreement === 'first-facilitator' || agreement === 'given';
}

/** [INV-1] The end of the days of an invitation mailed at an instant. */
export function invitationEnd(at: Date): Date {
  return new Date(at.getTime() + INVITATION_DAYS * DAY_MS);
}

/** [INV-1] True once the days of an invitation are past. */
export function isExpired({ expiresAt }: Pick<Invitation, 'expiresAt'>, at: Date): boolean {
  return expiresAt <= at;
}

/**
 * [INV-1] An invitation is used once, within fourteen days, unless it was withdrawn, or waits for an agreement
 * [DO-24]. Every other case is refused alike.
 */
export function acceptInvitation(invitation: Invitation, at: Date): Invitation | Refusal {
  const usable = waits(invitation) && mayBeOpened(invitation.agreement) && !isExpired(invitation, at);
  return usable ? { ...invitation, usedAt: at } : { refused: 'link-expired' };
}

/** [INV-4] An invitation is withdrawn until it is used, even after its days. Withdrawing it twice changes nothing. */
export function withdrawInvitation(invitation: Invitation, at: Date): Invitation {
  return waits(invitation) ? { ...invitation, withdrawnAt: at } : invitation;
}

/** How often an invitation is mailed in one day, the first time included. */
export const SENDINGS_A_DAY = 3;

/**
 * [INV-5] An invitation that may be opened is mailed again, with a new link and for its days anew, at most three times
 * in twenty-four hours. Refuses `invitation-answered` and `sent-too-often`.
 */
export function sendAgain(invitation: Invitation, at: Date): Invitation | Refusal {
  if (!waits(invitation) || !mayBeOpened(invitation.agreement)) return { refused: 'invitation-answered' };
  if (withinADay(invitation.sentAt, at).length >= SENDINGS_A_DAY) return { refused: 'sent-too-often' };
  const sentAt = [...invitation.sentAt, at];
  return { ...invitation, sentAt, expiresAt: invitationEnd(at), mailedAt: null, mailFailedAt: null };
}

/**
 * [INV-5] A new invitation, with what left for the same address in the committee in the twenty-four hours before: inviting
 * again, or in another role, begins no new count. What leaves is its mail or, when it awaits an agreement, the question
 * to the facilitators. Refuses `sent-too-often`. `earlier`: all those of the address in the committee.
 */
export function inviteAgain(invitation: Invitation, earlier: readonly Invitation[], at: Date): Invitation | Refusal {
  // An invitation holds the sendings of those before it: each counts once.
  const instants = new Set(earlier.flatMap(({ sentAt }) => sentAt.map((sent) => sent.getTime())));
  const sentBefore = withinADay(
    [...instants].sort((one, other) => one - other).map((sent) => new Date(sent)),
    at,
  );
  const asked = earlier.filter(({ agreement }) => agreement !== 'not-needed' && agreement !== 'first-facilitator');
  const askedBefore = withinADay(
    asked.map(({ invitedAt }) => invitedAt),
    at,
  );
  const before = invitation.agreement === 'awaited' ? askedBefore : sentBefore;
  if (before.length >= SENDINGS_A_DAY) return { refused: 'sent-too-often', field: 'email' };
  return { ...invitation, sentAt: [...sentBefore, ...invitation.sentAt] };
}

function withinADay(instants: readonly Date[], at: Date): Date[] {
  return instants.filter((instant) => at.getTime() - instant.getTime() < DAY_MS);
}

/** True for an invitation that is neither used nor withdrawn, even after its days. */
export function waits({ usedAt, withdrawnAt }: Pick<Invitation, 'usedAt' | 'withdrawnAt'>): boolean {
  return usedAt === null && withdrawnAt === null;
}

/** [INV-2] A member is shown by first name and initial, in words that the member chooses at the first sign-in. */
export function cleanMemberName(name: string): string | Refusal {
  return cleanName(name, TEXT_LIMITS.personName, 'name');
}

/** [INV-3] A membership is taken back once; the last facilitator of a committee stays until there is another one. */
export function endMembership(membership: Membership, others: readonly Membership[], at: Date): Membership | Refusal {
  if (membership.endedAt !== null) return membership;
  if (isLeading(membership) && !others.some((other) => other.id !== membership.id && isLeading(other)))
    return { refused: 'last-facilitator' };
  return { ...membership, endedAt: at };
}
