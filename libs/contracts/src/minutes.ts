import { GENERAL_POINT_KINDS, OUTCOMES, PRESENCES, RESERVATION_KINDS } from '@passerelle/domain';
import { z } from 'zod';
import { caseContactView } from './case-contact.js';
import { calendarDate, command, id, instant, query, version } from './endpoint.js';
import { meetingParams, versioned } from './meetings.js';
import { participantView } from './room.js';

export const closingView = z.strictObject({
  undecided: z.array(z.strictObject({ itemId: id, reference: z.string() })),
  participants: z.array(participantView),
  /** General points that no member has opened: they wait for the next meeting by themselves. */
  unopenedPoints: z.array(z.strictObject({ itemId: id, point: z.enum(GENERAL_POINT_KINDS), title: z.string() })),
  attendance: z.strictObject({ room: z.number().int(), remote: z.number().int(), excused: z.number().int() }),
  /** The next meeting of the committee, when it is planned. */
  nextMeetingAt: instant.nullable(),
  decided: z.number().int(),
  postponed: z.number().int(),
  followUps: z.number().int(),
  version,
});
export type ClosingView = z.infer<typeof closingView>;

const followUps = z.array(z.strictObject({ organisation: z.string(), text: z.string(), dueDate: calendarDate }));
const reservation = z.strictObject({ kind: z.enum(RESERVATION_KINDS), organisation: z.string(), text: z.string() });

export const minutesView = z.strictObject({
  meetingId: id,
  committeeName: z.string(),
  startsAt: instant,
  openedAt: instant,
  closedAt: instant,
  place: z.string().nullable(),
  facilitator: z.string(),
  /** SHA-256 of the whole minutes, in hexadecimal. */
  fingerprint: z.string(),
  /** Set when the reader sees an extract and not the whole. */
  extractFor: z.string().nullable(),
  /** Organisations whose extract the viewer may make; empty for a member who does not facilitate. */
  extracts: z.array(z.strictObject({ organisationId: id, name: z.string() })),
  /** Older minutes hold neither presence nor hours. */
  attendance: z.array(
    z.strictObject({
      name: z.string(),
      organisation: z.string(),
      presence: z.enum(PRESENCES).nullable(),
      arrivedAt: instant.nullable(),
      leftAt: instant.nullable(),
    }),
  ),
  entries: z.array(
    z.discriminatedUnion('kind', [
      z.strictObject({ kind: z.literal('reserved'), place: z.number().int() }),
      z.strictObject({
        kind: z.literal('point'),
        place: z.number().int(),
        point: z.enum(GENERAL_POINT_KINDS),
        title: z.string(),
        organisation: z.string().nullable(),
        /** The shared note as it was at the closing; may be empty. */
        note: z.string(),
        postponed: z.strictObject({ missing: z.string().nullable() }).nullable(),
      }),
      z.strictObject({
        kind: z.literal('follow-ups-only'),
        place: z.number().int(),
        reference: z.string(),
        followUps,
        contact: caseContactView,
      }),
      /** What an organisation reads of a decision that it carries, of a case that it does not follow. */
      z.strictObject({
        kind: z.literal('carried'),
        place: z.number().int(),
        reference: z.string(),
        outcome: z.enum(OUTCOMES),
        wording: z.string(),
        carrier: z.string(),
        plannedDate: calendarDate,
        /** Those of the reader's organisation alone. */
        followUps,
        contact: caseContactView,
      }),
      z.strictObject({
        kind: z.literal('decided'),
        place: z.number().int(),
        reference: z.string(),
        reason: z.string(),
        question: z.string(),
        outcome: z.enum(OUTCOMES),
        wording: z.string(),
        carrier: z.string(),
        plannedDate: calendarDate,
        followUps,
        reservations: z.array(reservation),
      }),
      z.strictObject({
        kind: z.literal('postponed'),
        place: z.number().int(),
        reference: z.string(),
        question: z.string(),
        missing: z.string(),
        missingFrom: z.string().nullable(),
        reservations: z.array(reservation),
      }),
    ]),
  ),
});
export type MinutesView = z.infer<typeof minutesView>;

export const showClosing = query('/api/meetings/:meetingId/closing', meetingParams, closingView);
export const closeMeetingCommand = command(
  '/api/meetings/:meetingId/close',
  meetingParams,
  z.strictObject({ ...versioned, acceptUnsaved: z.boolean() }),
  minutesView,
);
export const showMinutes = query('/api/meetings/:meetingId/record', meetingParams, minutesView);
/** The extract that an organisation would read, for the facilitator who prints it. */
export const showMinutesExtract = query(
  '/api/meetings/:meetingId/record/for/:organisationId',
  z.strictObject({ meetingId: id, organisationId: id }),
  minutesView,
);
