import {
  ADMISSION_STATES,
  AGENDA_ITEM_STATUSES,
  GENERAL_POINT_KINDS,
  MEETING_MINUTES,
  MEETING_STATUSES,
  OUTCOMES,
  TEXT_LIMITS,
} from '@passerelle/domain';
import { z } from 'zod';
import { proposalBody } from './case-files.js';
import { committeeParams, organisationView } from './committees.js';
import { calendarDate, command, commandId, id, instant, query, version } from './endpoint.js';

/** An item of the agenda that the viewer may read. */
export const agendaCaseItem = z.strictObject({
  kind: z.literal('case'),
  /** Position in the order, from 1. */
  place: z.number().int(),
  itemId: id,
  /** The case file, when the viewer may open it. */
  caseFileId: id.nullable(),
  reference: z.string(),
  question: z.string(),
  reason: z.string(),
  proposedByName: z.string(),
  status: z.enum(AGENDA_ITEM_STATUSES),
  outcome: z.enum(OUTCOMES).nullable(),
  missing: z.string().nullable(),
  minutes: z.number().int(),
  secondsSpent: z.number().int(),
  current: z.boolean(),
  carriedOver: z.boolean(),
  /** Who moved the item last, and when. */
  moved: z.strictObject({ byName: z.string(), at: instant }).nullable(),
  version,
});
export type AgendaCaseItem = z.infer<typeof agendaCaseItem>;

/** A point without any case: every member reads it. */
export const agendaPointItem = z.strictObject({
  kind: z.literal('point'),
  place: z.number().int(),
  itemId: id,
  point: z.enum(GENERAL_POINT_KINDS),
  /** Empty for a review of follow-ups without a title of its own. */
  title: z.string(),
  organisationName: z.string().nullable(),
  status: z.enum(AGENDA_ITEM_STATUSES),
  missing: z.string().nullable(),
  minutes: z.number().int(),
  secondsSpent: z.number().int(),
  current: z.boolean(),
  carriedOver: z.boolean(),
  moved: z.strictObject({ byName: z.string(), at: instant }).nullable(),
  version,
  abilities: z.strictObject({ edit: z.boolean(), remove: z.boolean() }),
});
export type AgendaPointItem = z.infer<typeof agendaPointItem>;

/** An item that the viewer may not read: its position, its minutes, and nothing else. */
export const agendaReservedItem = z.strictObject({
  kind: z.literal('reserved'),
  place: z.number().int(),
  minutes: z.number().int(),
  current: z.boolean(),
});

export const proposalView = z.strictObject({
  itemId: id,
  caseFileId: id,
  reference: z.string(),
  reason: z.string(),
  question: z.string(),
  proposedByName: z.string(),
  proposedAt: instant,
  prescriberName: z.string(),
  agreementGivenOn: calendarDate.nullable(),
  carriedOver: z.boolean(),
  usualMinutes: z.number().int(),
  version,
  abilities: z.strictObject({ accept: z.boolean(), withdraw: z.boolean() }),
});
export type ProposalView = z.infer<typeof proposalView>;

export const meetingView = z.strictObject({
  id,
  committeeId: id,
  committeeName: z.string(),
  status: z.enum(MEETING_STATUSES),
  startsAt: instant,
  timeZone: z.string(),
  durationMinutes: z.number().int(),
  place: z.string().nullable(),
  directions: z.string().nullable(),
  link: z.string().nullable(),
  openedAt: instant.nullable(),
  closedAt: instant.nullable(),
  currentSince: instant.nullable(),
  /**
   * When the meeting will end at this pace; null when it is not open. The same for every viewer: it follows from the
   * minutes that all of them are shown, and from what is done and left. After `firmUntil` it is put off with the time.
   */
  end: z.strictObject({ at: instant, firmUntil: instant, plannedAt: instant }).nullable(),
  leaderName: z.string().nullable(),
  leading: z.boolean(),
  /** Whether the viewer is in the room; null when the meeting is not open. */
  admission: z.enum(ADMISSION_STATES).nullable(),
  agenda: z.array(z.discriminatedUnion('kind', [agendaCaseItem, agendaPointItem, agendaReservedItem])),
  proposals: z.array(proposalView),
  /** Cases that the viewer may still propose to this meeting. */
  proposable: z.array(z.strictObject({ caseFileId: id, reference: z.string(), reason: z.string() })),
  organisations: z.array(organisationView),
  version,
  abilities: z.strictObject({
    order: z.boolean(),
    propose: z.boolean(),
    open: z.boolean(),
    /** Nothing was written, decided or recorded yet: the meeting may be planned again. */
    takeBackOpening: z.boolean(),
    cancel: z.boolean(),
    giveDirections: z.boolean(),
    lead: z.boolean(),
    close: z.boolean(),
    enter: z.boolean(),
    readRecord: z.boolean(),
    addPoint: z.boolean(),
    takeAttendance: z.boolean(),
    /** Let members into the room, and send them out. */
    admit: z.boolean(),
    /** Postpone every case that is left, in one command. */
    postponeRemaining: z.boolean(),
  }),
});
export type MeetingView = z.infer<typeof meetingView>;

export const meetingParams = z.strictObject({ meetingId: id });
export const itemParams = z.strictObject({ itemId: id });
/** What a command carries that a change of others makes stale. */
export const versioned = { commandId, expectedVersion: version };

export const planMeeting = command(
  '/api/committees/:committeeId/meetings',
  committeeParams,
  z.strictObject({
    commandId,
    date: calendarDate,
    /** Wall-clock time in the committee's time zone, HH:mm. */
    time: z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/),
    durationMinutes: z.number().int().min(MEETING_MINUTES.min).max(MEETING_MINUTES.max),
    place: z.string().max(TEXT_LIMITS.place).nullable(),
    link: z
      .url({ protocol: /^https$/ })
      .max(400)
      .nullable(),
  }),
  meetingView,
);
export const showMeeting = query('/api/meetings/:meetingId', meetingParams, meetingView);
export const openMeetingCommand = command(
  '/api/meetings/:meetingId/open',
  meetingParams,
  z.strictObject(versioned),
  meetingView,
);
/** The meeting is planned again: refused once something was written, decided or recorded in it. */
export const takeBackOpeningCommand = command(
  '/api/meetings/:meetingId/take-back-opening',
  meetingParams,
  z.strictObject(versioned),
  meetingView,
);
export const cancelMeetingCommand = command(
  '/api/meetings/:meetingId/cancel',
  meetingParams,
  z.strictObject(versioned),
  meetingView,
);
/** A blank text takes the directions off. */
export const giveDirectionsCommand = command(
  '/api/meetings/:meetingId/directions',
  meetingParams,
  z.strictObject({ ...versioned, directions: z.string().max(TEXT_LIMITS.directions * 2) }),
  meetingView,
);
/**
 * No expected version: the last facilitator who goes somewhere leads there. `takesBackFrom`: the item that was reached by
 * mistake, which counts as not opened.
 */
export const goToItem = command(
  '/api/meetings/:meetingId/current',
  meetingParams,
  z.strictObject({ commandId, itemId: id, takesBackFrom: id.optional() }),
  meetingView,
);
export const proposeCase = command('/api/meetings/:meetingId/proposals', meetingParams, proposalBody, meetingView);
