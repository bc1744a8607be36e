import { FOLLOW_UP_STATUSES } from '@passerelle/domain';
import { z } from 'zod';
import { committeeParams } from './committees.js';
import { calendarDate, command, commandId, id, instant, query, version } from './endpoint.js';

export const followUpView = z.strictObject({
  id,
  committeeId: id,
  organisationId: id,
  organisationName: z.string(),
  reference: z.string(),
  /** The case, when the viewer may open it. */
  caseFileId: id.nullable(),
  text: z.string(),
  dueDate: calendarDate,
  status: z.enum(FOLLOW_UP_STATUSES),
  late: z.boolean(),
  declineReason: z.string().nullable(),
  givenBy: z.string(),
  givenAt: instant,
  version,
  abilities: z.strictObject({ accept: z.boolean(), decline: z.boolean(), finish: z.boolean() }),
});
export type FollowUpView = z.infer<typeof followUpView>;

export const followUpParams = z.strictObject({ followUpId: id });
const answer = { commandId, expectedVersion: version };

/** Those that the viewer's organisation owes, and those of the cases that the viewer sees. */
export const listFollowUps = query('/api/committees/:committeeId/follow-ups', committeeParams, z.array(followUpView));
export const acceptFollowUp = command(
  '/api/follow-ups/:followUpId/accept',
  followUpParams,
  z.strictObject(answer),
  followUpView,
);
export const finishFollowUp = command(
  '/api/follow-ups/:followUpId/done',
  followUpParams,
  z.strictObject(answer),
  followUpView,
);
export const declineFollowUp = command(
  '/api/follow-ups/:followUpId/decline',
  followUpParams,
  z.strictObject({ ...answer, reason: z.string().max(2000) }),
  followUpView,
);
