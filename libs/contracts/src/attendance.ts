import { ADMISSION_STATES, PRESENCES, TEXT_LIMITS } from '@passerelle/domain';
import { z } from 'zod';
import { command, commandId, id, instant, query } from './endpoint.js';
import { meetingParams } from './meetings.js';

/** A line of the attendance list, or a member of whom nothing is known yet (`entryId` and `presence` null). */
export const attendanceLine = z.strictObject({
  entryId: id.nullable(),
  accountId: id.nullable(),
  name: z.string(),
  organisationName: z.string(),
  presence: z.enum(PRESENCES).nullable(),
  arrivedAt: instant.nullable(),
  leftAt: instant.nullable(),
  /** The page of the meeting is open at that person's now. */
  online: z.boolean(),
  /** True when only the server observed it, and no facilitator wrote it. */
  seenOnly: z.boolean(),
  /** Whether the member is let into the room; null for one who never came, and for a guest. */
  admission: z.enum(ADMISSION_STATES).nullable(),
  abilities: z.strictObject({ admit: z.boolean(), sendOut: z.boolean() }),
});
export type AttendanceLine = z.infer<typeof attendanceLine>;

/** Members first, by organisation, then guests. */
export const attendanceView = z.strictObject({
  meetingId: id,
  timeZone: z.string(),
  lines: z.array(attendanceLine),
  abilities: z.strictObject({ take: z.boolean() }),
});
export type AttendanceView = z.infer<typeof attendanceView>;

/** Wall-clock time in the committee's time zone, HH:mm. */
const clockTime = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);

export const showAttendance = query('/api/meetings/:meetingId/attendance', meetingParams, attendanceView);
/** One command for one person or for many. */
export const markAttendanceCommand = command(
  '/api/meetings/:meetingId/attendance',
  meetingParams,
  z.strictObject({ commandId, accountIds: z.array(id).min(1).max(200), presence: z.enum(PRESENCES) }),
  attendanceView,
);
export const addGuestCommand = command(
  '/api/meetings/:meetingId/attendance/guests',
  meetingParams,
  z.strictObject({
    commandId,
    name: z.string().max(TEXT_LIMITS.personName * 2),
    organisationName: z.string().max(TEXT_LIMITS.organisationName * 2),
    presence: z.enum(PRESENCES),
  }),
  attendanceView,
);
const entryParams = z.strictObject({ entryId: id });
/** `leftAt` null: still there. Hours are those of the day of the meeting. */
export const correctAttendanceCommand = command(
  '/api/attendance/:entryId',
  entryParams,
  z.strictObject({
    commandId,
    presence: z.enum(PRESENCES),
    arrivedAt: clockTime.nullable(),
    leftAt: clockTime.nullable(),
  }),
  attendanceView,
);
export const removeAttendanceCommand = command(
  '/api/attendance/:entryId/remove',
  entryParams,
  z.strictObject({ commandId }),
  attendanceView,
);
