import { OUTCOMES } from '@passerelle/domain';
import { z } from 'zod';
import { calendarDate, command, id, instant, query, version } from './endpoint.js';
import { meetingParams, versioned } from './meetings.js';
import { participantView } from './room.js';

export const closingView = z.strictObject({
  undecided: z.array(z.strictObject({ itemId: id, reference: z.string() })),
  participants: z.array(participantView),
  decided: z.number().int(),
  postponed: z.number().int(),
  followUps: z.number().int(),
  version,
});
export type ClosingView = z.infer<typeof closingView>;

export const recordView = z.strictObject({
  meetingId: id,
  committeeName: z.string(),
  startsAt: instant,
  openedAt: instant,
  closedAt: instant,
  place: z.string().nullable(),
  facilitator: z.string(),
  /** SHA-256 of the whole record, in hexadecimal. */
  fingerprint: z.string(),
  /** Set when the reader sees an extract and not the whole. */
  extractFor: z.string().nullable(),
  attendance: z.array(z.strictObject({ name: z.string(), organisation: z.string() })),
  entries: z.array(
    z.discriminatedUnion('kind', [
      z.strictObject({ kind: z.literal('reserved'), place: z.number().int() }),
      z.strictObject({
        kind: z.literal('follow-ups-only'),
        place: z.number().int(),
        reference: z.string(),
        followUps: z.array(z.strictObject({ organisation: z.string(), text: z.string(), dueDate: calendarDate })),
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
        followUps: z.array(z.strictObject({ organisation: z.string(), text: z.string(), dueDate: calendarDate })),
      }),
      z.strictObject({
        kind: z.literal('postponed'),
        place: z.number().int(),
        reference: z.string(),
        question: z.string(),
        missing: z.string(),
        missingFrom: z.string().nullable(),
      }),
    ]),
  ),
});
export type RecordView = z.infer<typeof recordView>;

export const showClosing = query('/api/meetings/:meetingId/closing', meetingParams, closingView);
export const closeMeetingCommand = command(
  '/api/meetings/:meetingId/close',
  meetingParams,
  z.strictObject({ ...versioned, acceptUnsaved: z.boolean() }),
  recordView,
);
export const showRecord = query('/api/meetings/:meetingId/record', meetingParams, recordView);
