import { COMMITTEE_KINDS, MEETING_STATUSES, ORGANISATION_KINDS, ROLES } from '@passerelle/domain';
import { z } from 'zod';
import { id, instant, nothing, query } from './endpoint.js';

export const organisationView = z.strictObject({
  id,
  name: z.string(),
  kind: z.enum(ORGANISATION_KINDS),
});
export type OrganisationView = z.infer<typeof organisationView>;

export const committeeSummary = z.strictObject({
  id,
  name: z.string(),
  kind: z.enum(COMMITTEE_KINDS),
  territory: z.string(),
  nextMeetingAt: instant.nullable(),
  /** That meeting is open now. */
  inSession: z.boolean(),
  meetingsClosed: z.number().int(),
  decisionsRecorded: z.number().int(),
});
export type CommitteeSummary = z.infer<typeof committeeSummary>;

export const committeeView = z.strictObject({
  id,
  name: z.string(),
  kind: z.enum(COMMITTEE_KINDS),
  territory: z.string(),
  timeZone: z.string(),
  organisations: z.array(organisationView),
  members: z.array(
    z.strictObject({ accountId: id, name: z.string(), organisationName: z.string(), role: z.enum(ROLES) }),
  ),
  abilities: z.strictObject({
    planMeeting: z.boolean(),
    importCases: z.boolean(),
    seeCases: z.boolean(),
    confirmAgreements: z.boolean(),
    openCase: z.boolean(),
    exportCases: z.boolean(),
    manage: z.boolean(),
  }),
});
export type CommitteeView = z.infer<typeof committeeView>;

export const committeeParams = z.strictObject({ committeeId: id });

/** The committees of the viewer; every committee for a coordinator of the region or an administrator (figures only). */
export const listCommittees = query('/api/committees', nothing, z.array(committeeSummary));
export const showCommittee = query('/api/committees/:committeeId', committeeParams, committeeView);

export const meetingSummary = z.strictObject({
  id,
  committeeId: id,
  committeeName: z.string(),
  status: z.enum(MEETING_STATUSES),
  startsAt: instant,
  durationMinutes: z.number().int(),
  place: z.string().nullable(),
  link: z.string().nullable(),
  /** Items on the agenda, reserved ones included, and their minutes in all. */
  items: z.number().int(),
  minutes: z.number().int(),
  /** Proposals that the viewer may see and that wait for an answer. */
  proposals: z.number().int(),
  abilities: z.strictObject({ prepare: z.boolean(), enter: z.boolean(), readRecord: z.boolean() }),
});
export type MeetingSummary = z.infer<typeof meetingSummary>;
export const listMeetings = query('/api/committees/:committeeId/meetings', committeeParams, z.array(meetingSummary));
