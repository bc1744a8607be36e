import { z } from 'zod';
import { id } from './endpoint.js';

/** What has changed. An event says nothing of what it became: the client asks again and gets its own projection. */
export const LIVE_KINDS = [
  'meeting',
  'meetings',
  'committee',
  'follow-ups',
  'participants',
  'attendance',
  'access',
  'import',
  'sheet-versions',
] as const;

/**
 * `id` is a meeting (meeting, participants, attendance, sheet-versions), a committee (committee, follow-ups, and
 * meetings: what the list of its meetings tells), the account itself (access) or a list being imported (import: sent to
 * its author alone, with the rows done as its version). No event names a case or an item: who may not see it would learn
 * that it exists. `version` is that of the data, after the change: one for all the events of a transaction, and no other
 * transaction has it.
 */
export const liveEvent = z.strictObject({ kind: z.enum(LIVE_KINDS), id, version: z.number().int() });
export type LiveEvent = z.infer<typeof liveEvent>;

/** Entering a meeting's room; answered when the member is counted among those present. */
/** `itemId`: the item on the screen, null when there is none. */
export const enterMeeting = z.strictObject({
  meetingId: id,
  following: z.boolean(),
  unsaved: z.boolean(),
  itemId: id.nullable(),
});
export const leaveMeeting = z.strictObject({ meetingId: id });

/** Header of the reply to a command: the version of the events that it caused. Absent when it caused none. */
export const LIVE_VERSION_HEADER = 'live-version';

/**
 * Header of a request, and `auth` of a live connection: the account for which the page was drawn. The cookie is of the
 * browser and changes under its pages: what a page sends for one member is refused once another has signed in.
 */
export const ACCOUNT_HEADER = 'passerelle-account';
export const liveAuth = z.object({ accountId: id.optional() });

/** Socket event names. */
export const LIVE_EVENT = 'live';
export const ENTER_MEETING = 'meeting.enter';
export const LEAVE_MEETING = 'meeting.leave';
