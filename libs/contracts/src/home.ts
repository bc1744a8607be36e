import { FOLLOW_THROUGH_KINDS, OUTCOMES, ROLES } from '@passerelle/domain';
import { z } from 'zod';
import { caseContactView } from './case-contact.js';
import { committeeParams } from './committees.js';
import { calendarDate, command, commandId, done, id, instant, query } from './endpoint.js';

/** What may have changed since a member's last visit. */
export const CHANGE_KINDS = [
  'case-opened',
  'agreement-withdrawn',
  'proposed',
  'accepted-on-agenda',
  'decided',
  'postponed',
  'decision-started',
  'decision-not-started',
  'follow-up-given',
  'follow-up-accepted',
  'follow-up-declined',
  'follow-up-done',
  'follow-up-question',
  'follow-up-reply',
  'meeting-planned',
  'meeting-closed',
  'facilitator-joined',
] as const;

export const changeView = z.strictObject({
  kind: z.enum(CHANGE_KINDS),
  at: instant,
  /** Who did it; null when it is no member in particular. */
  byName: z.string().nullable(),
  /** The case, as far as the viewer may name it. */
  reference: z.string().nullable(),
  caseFileId: id.nullable(),
  meetingId: id.nullable(),
  organisationName: z.string().nullable(),
});
export type ChangeView = z.infer<typeof changeView>;

/** A decision that is not real yet. */
export const waitingDecisionView = z.strictObject({
  decisionId: id,
  caseFileId: id.nullable(),
  /** Whom to call, for a viewer who carries it without following the case. */
  contact: caseContactView.nullable(),
  reference: z.string(),
  outcome: z.enum(OUTCOMES),
  carrierName: z.string(),
  decidedAt: instant,
  plannedDate: calendarDate,
  /** The planned day is past. */
  late: z.boolean(),
  abilities: z.strictObject({ tell: z.boolean() }),
});
export type WaitingDecisionView = z.infer<typeof waitingDecisionView>;

/** An invitation that an administrator prepared, and to which the viewer may agree. */
export const awaitedAgreementView = z.strictObject({
  invitationId: id,
  role: z.enum(ROLES),
  organisationName: z.string(),
  byName: z.string().nullable(),
});
export type AwaitedAgreementView = z.infer<typeof awaitedAgreementView>;

export const homeView = z.strictObject({
  /** The end of the visit before this one; null at the first. */
  since: instant.nullable(),
  /** At most thirty, newest first; what the viewer did itself is not news. */
  changes: z.array(changeView),
  /** How many there are beyond those shown. */
  more: z.number().int(),
  /** Decisions not yet real that the viewer follows or carries, soonest first. */
  decisionsWaiting: z.array(waitingDecisionView),
  /** Empty for a viewer who facilitates nothing here. */
  agreementsAwaited: z.array(awaitedAgreementView),
  today: calendarDate,
});
export type HomeView = z.infer<typeof homeView>;

export const showHome = query('/api/committees/:committeeId/home', committeeParams, homeView);
export const reportFollowThroughCommand = command(
  '/api/decisions/:decisionId/reality',
  z.strictObject({ decisionId: id }),
  z.strictObject({ commandId, kind: z.enum(FOLLOW_THROUGH_KINDS), on: calendarDate, reason: z.string().max(2000) }),
  done,
);
