import {
  INVITATION_AGREEMENTS,
  COMMITTEE_KINDS,
  ORGANISATION_KINDS,
  ROLES,
  SIRET_DOUBTS,
  TEXT_LIMITS,
} from '@passerelle/domain';
import { z } from 'zod';
import { committeeParams } from './committees.js';
import { command, commandId, done, id, instant, nothing, query } from './endpoint.js';

export const INVITATION_MAILS = ['leaving', 'sent', 'unconfirmed'] as const;

/** The members and organisations of a committee, for those who manage them; other members read names only. */
export const peopleView = z.strictObject({
  committeeId: id,
  committeeName: z.string(),
  organisations: z.array(
    z.strictObject({
      id,
      name: z.string(),
      kind: z.enum(ORGANISATION_KINDS),
      siret: z.string().nullable(),
      siretDoubt: z.enum(SIRET_DOUBTS).nullable(),
      members: z.array(
        z.strictObject({
          membershipId: id,
          accountId: id,
          name: z.string(),
          role: z.enum(ROLES),
          /** Shown to a member who manages, else null. */
          email: z.string().nullable(),
          /** What would be reassigned: follow-ups assigned to this member, cases of which it is the referent. */
          followUps: z.number().int(),
          referentOf: z.number().int(),
          /** The account is deactivated: what it carries is to be passed on. For a member who manages, else false. */
          deactivated: z.boolean(),
          abilities: z.strictObject({ end: z.boolean() }),
        }),
      ),
      invitations: z.array(
        z.strictObject({
          id,
          email: z.string(),
          role: z.enum(ROLES),
          expiresAt: instant,
          expired: z.boolean(),
          replacesName: z.string().nullable(),
          /** Who invited, when it is still known. */
          byName: z.string().nullable(),
          agreement: z.enum(INVITATION_AGREEMENTS),
          /** The facilitator who agreed or refused. */
          agreementByName: z.string().nullable(),
          /** `leaving` until the mail server has taken it; `unconfirmed` once it has not. Null while none is to leave. */
          mail: z.enum(INVITATION_MAILS).nullable(),
          abilities: z.strictObject({ answer: z.boolean(), sendAgain: z.boolean() }),
        }),
      ),
      /** Follow-ups owed by the organisation and not done. */
      followUps: z.number().int(),
      /** Why a member who manages does not describe it (COM-3, DO-26); null when they do, and for the others. */
      whyNotDescribed: z.enum(['organisation-shared', 'serves-organisation']).nullable(),
      abilities: z.strictObject({ describe: z.boolean() }),
    }),
  ),
  /** False, for a member who manages, when the account of each facilitator is deactivated: none of them receives a mail. */
  facilitatorsReachable: z.boolean(),
  abilities: z.strictObject({
    manage: z.boolean(),
    /** The roles to which this viewer invites without the agreement of a facilitator. */
    inviteAlone: z.array(z.enum(ROLES)),
    handOver: z.boolean(),
  }),
});
export type PeopleView = z.infer<typeof peopleView>;

const organisationText = {
  name: z.string().max(TEXT_LIMITS.organisationName * 2),
  kind: z.enum(ORGANISATION_KINDS),
  siret: z.string().max(60),
};

export const showPeople = query('/api/committees/:committeeId/people', committeeParams, peopleView);
/** Organisations of the instance that are not in the committee yet: admitted again rather than written twice. */
export const listOtherOrganisations = query(
  '/api/committees/:committeeId/other-organisations',
  committeeParams,
  z.array(z.strictObject({ id, name: z.string(), kind: z.enum(ORGANISATION_KINDS), siret: z.string().nullable() })),
);
export const admitOrganisation = command(
  '/api/committees/:committeeId/organisations/known',
  committeeParams,
  z.strictObject({ commandId, organisationId: id }),
  peopleView,
);
/**
 * Refused as `organisation-exists` when one of the same name or SIRET is there already: `organisationId` is that one.
 */
export const addOrganisation = command(
  '/api/committees/:committeeId/organisations',
  committeeParams,
  z.strictObject({ commandId, ...organisationText }),
  peopleView,
);
export const describeOrganisationCommand = command(
  '/api/committees/:committeeId/organisations/:organisationId',
  z.strictObject({ committeeId: id, organisationId: id }),
  z.strictObject({ commandId, ...organisationText }),
  peopleView,
);

/**
 * The link (`/invitation#<token>`) is mailed to the address, and is in no reply: who opens it proves that the mailbox is
 * theirs.
 */
export const inviteMember = command(
  '/api/committees/:committeeId/invitations',
  committeeParams,
  z.strictObject({
    commandId,
    organisationId: id,
    role: z.enum(ROLES),
    email: z.email().max(254),
    /** The membership that ends when the invitation is accepted, its follow-ups passed to the new member. */
    replacesMembershipId: id.nullable(),
  }),
  peopleView,
);
/** A facilitator agrees to an invitation that an administrator prepared, or refuses it. */
export const answerInvitationCommand = command(
  '/api/invitations/:invitationId/answer',
  z.strictObject({ invitationId: id }),
  z.strictObject({ commandId, agreed: z.boolean() }),
  peopleView,
);
/** A new link is mailed; the earlier one opens nothing any more. */
export const sendInvitationAgain = command(
  '/api/invitations/:invitationId/send-again',
  z.strictObject({ invitationId: id }),
  z.strictObject({ commandId }),
  peopleView,
);
export const withdrawInvitation = command(
  '/api/invitations/:invitationId/withdraw',
  z.strictObject({ invitationId: id }),
  z.strictObject({ commandId }),
  peopleView,
);
/**
 * `handOverTo`: the account of the member of the same organisation who takes the follow-ups and is named referent of
 * the cases; null: back to the organisation's inbox, and the cases wait for a referent.
 */
export const endMembershipCommand = command(
  '/api/memberships/:membershipId/end',
  z.strictObject({ membershipId: id }),
  z.strictObject({ commandId, handOverTo: id.nullable() }),
  peopleView,
);

const token = z.string().min(20).max(200);
/** What an invitation says before it is accepted. A POST, so that the token is in no address that a server logs. */
export const previewInvitation = command(
  '/api/invitations/look',
  nothing,
  z.strictObject({ token }),
  z.strictObject({
    committeeName: z.string().nullable(),
    organisationName: z.string().nullable(),
    role: z.enum(ROLES).nullable(),
    administrator: z.boolean(),
    /** The name of the account that the address has already, else null. */
    knownName: z.string().nullable(),
  }),
);
/**
 * Grants the membership and signs in. A known account keeps its name, is granted the membership and signs in by itself
 * as it always does: the mail of an invitation may be passed on for fourteen days, a sign-in link is bound to a browser.
 */
export const acceptInvitationCommand = command(
  '/api/invitations/accept',
  nothing,
  z.strictObject({ token, name: z.string().max(TEXT_LIMITS.personName * 2) }),
  done,
);

/** What an administrator keeps. */
export const createCommittee = command(
  '/api/committees',
  nothing,
  z.strictObject({
    commandId,
    name: z.string().max(TEXT_LIMITS.organisationName * 2),
    kind: z.enum(COMMITTEE_KINDS),
    territory: z.string().max(TEXT_LIMITS.shortFact * 2),
    timeZone: z.string().max(60),
    /** Who will lead it: the first organisation and the first invitation. */
    facilitator: z.strictObject({ ...organisationText, email: z.email().max(254) }),
  }),
  z.strictObject({ committeeId: id }),
);
export const instanceOrganisation = z.strictObject({
  id,
  name: z.string(),
  kind: z.enum(ORGANISATION_KINDS),
  siret: z.string().nullable(),
  siretDoubt: z.enum(SIRET_DOUBTS).nullable(),
  committees: z.array(z.string()),
  members: z.number().int(),
});
export type InstanceOrganisation = z.infer<typeof instanceOrganisation>;
export const listInstanceOrganisations = query('/api/organisations', nothing, z.array(instanceOrganisation));
export const mergeOrganisations = command(
  '/api/organisations/:organisationId/merge',
  z.strictObject({ organisationId: id }),
  z.strictObject({ commandId, intoId: id }),
  z.array(instanceOrganisation),
);
