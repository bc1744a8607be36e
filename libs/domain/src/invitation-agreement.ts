import { isLeading, type Membership, type Viewer } from './committee.js';
import { invitationEnd, mayBeOpened, waits, type Invitation, type InvitationAgreement } from './invitation.js';
import { mayFacilitate } from './policy.js';
import type { Refusal } from './refusal.js';

/**
 * [DO-24] A facilitator of the committee invites alone. An administrator who is none names the first facilitator of a
 * committee that has none; any other invitation, in any role and to anybody, awaits the agreement of a facilitator:
 * every role reads something of the committee, and the author may have a second mailbox. A facilitator who invites
 * themselves (`own`) awaits another one: as a prescriber they would confirm the agreements of persons [DO-3].
 */
export function agreementToInvite(
  viewer: Viewer,
  { committeeId, role, own = false }: Pick<Membership, 'committeeId' | 'role'> & { own?: boolean },
  held: readonly Membership[],
): InvitationAgreement {
  if (mayFacilitate(viewer, committeeId)) return own ? 'awaited' : 'not-needed';
  return role === 'facilitator' && !hasFacilitator(held) ? 'first-facilitator' : 'awaited';
}

/** [DO-24] A member whose account is deactivated still counts: deactivating accounts makes no committee free to take. */
export function hasFacilitator(held: readonly Membership[]): boolean {
  return held.some(isLeading);
}

/**
 * [DO-24] What a facilitator sent or agreed to awaits another agreement once they lead the committee no more: they may
 * hold the mailbox to which it went.
 */
export function onceFacilitatorLeft(invitation: Invitation, accountId: string): Invitation {
  const { agreement, agreementBy, invitedBy } = invitation;
  const answersFor = agreement !== 'first-facilitator' && (agreementBy ?? invitedBy) === accountId;
  if (!waits(invitation) || !mayBeOpened(agreement) || !answersFor) return invitation;
  const unanswered = { agreement: 'awaited', agreementBy: null, agreementAt: null } as const;
  return { ...invitation, ...unanswered, mailedAt: null, mailFailedAt: null };
}

/** [DO-24] Two persons were named first: once the committee has one of them, the other awaits an agreement. */
export function onceThereIsAFacilitator(invitation: Invitation): Invitation {
  return invitation.agreement === 'first-facilitator' ? { ...invitation, agreement: 'awaited' } : invitation;
}

/** [DO-24] A facilitator of the committee agrees to an invitation, and no other member; never to their own. */
export function mayAgree(
  viewer: Viewer,
  { committeeId, invitedBy }: Pick<Invitation, 'committeeId' | 'invitedBy'>,
): boolean {
  return committeeId !== null && mayFacilitate(viewer, committeeId) && invitedBy !== viewer.accountId;
}

/** [DO-24] An agreement is given or refused as long as the invitation awaits it. */
export function mayAnswerInvitation(viewer: Viewer, invitation: Invitation): boolean {
  return mayAgree(viewer, invitation) && awaitsAgreement(invitation);
}

/** [DO-24] True for an invitation that waits, and is not mailed before a facilitator agrees. */
export function awaitsAgreement(invitation: Invitation): boolean {
  return waits(invitation) && invitation.agreement === 'awaited';
}

/**
 * [DO-24] The answer of a facilitator, once. An agreement sends the invitation, whose days begin then. Refuses
 * `invitation-answered` when it awaits none any more.
 */
export function answerInvitation(
  invitation: Invitation,
  agreed: boolean,
  { by, at }: { by: string; at: Date },
): Invitation | Refusal {
  if (!awaitsAgreement(invitation)) return { refused: 'invitation-answered' };
  const answered = { ...invitation, agreementBy: by, agreementAt: at };
  if (!agreed) return { ...answered, agreement: 'refused' };
  return { ...answered, agreement: 'given', sentAt: [...invitation.sentAt, at], expiresAt: invitationEnd(at) };
}
