import { FOLLOW_UP_STATUSES } from '@passerelle/domain';
import { z } from 'zod';
import { caseContactView } from './case-contact.js';
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
  /** Whom to call, for a viewer who does not follow the case; null for the others, and after a withdrawal (SEE-9). */
  contact: caseContactView.nullable(),
  /** Empty, as every word of it is, once the person no longer agrees that it be passed on to the viewer (SEE-9). */
  text: z.string(),
  dueDate: calendarDate,
  status: z.enum(FOLLOW_UP_STATUSES),
  late: z.boolean(),
  /** Working days past the date; 0 when not late. */
  workingDaysLate: z.number().int(),
  declineReason: z.string().nullable(),
  /** The member to whom it is assigned; null: the whole organisation. */
  assigneeName: z.string().nullable(),
  /** Assigned to the viewer. */
  mine: z.boolean(),
  doneWord: z.string().nullable(),
  question: z.strictObject({ text: z.string(), byName: z.string(), at: instant }).nullable(),
  reply: z.string().nullable(),
  remindedAt: instant.nullable(),
  answeredAt: instant.nullable(),
  /** The meeting in which it was given. */
  meetingAt: instant,
  givenBy: z.string(),
  givenAt: instant,
  version,
  /** Members of the organisation to whom it can be assigned; empty without the right. */
  handTo: z.array(z.strictObject({ accountId: id, name: z.string() })),
  abilities: z.strictObject({
    accept: z.boolean(),
    decline: z.boolean(),
    finish: z.boolean(),
    hand: z.boolean(),
    ask: z.boolean(),
    reply: z.boolean(),
    giveMoreTime: z.boolean(),
    remind: z.boolean(),
  }),
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
  z.strictObject({ ...answer, word: z.string().max(2000) }),
  followUpView,
);
export const declineFollowUp = command(
  '/api/follow-ups/:followUpId/decline',
  followUpParams,
  z.strictObject({ ...answer, reason: z.string().max(2000) }),
  followUpView,
);
/** Null: back to the whole organisation. */
export const assignFollowUpCommand = command(
  '/api/follow-ups/:followUpId/hand',
  followUpParams,
  z.strictObject({ ...answer, accountId: id.nullable() }),
  followUpView,
);
export const askAboutFollowUpCommand = command(
  '/api/follow-ups/:followUpId/question',
  followUpParams,
  z.strictObject({ ...answer, question: z.string().max(2000) }),
  followUpView,
);
export const replyToQuestionCommand = command(
  '/api/follow-ups/:followUpId/reply',
  followUpParams,
  z.strictObject({ ...answer, reply: z.string().max(2000) }),
  followUpView,
);
export const giveMoreTimeCommand = command(
  '/api/follow-ups/:followUpId/due-date',
  followUpParams,
  z.strictObject({ ...answer, dueDate: calendarDate }),
  followUpView,
);
/** Reminds the members of an organisation of all that it owes and that is late; one mail, at most one a day. */
export const remindOrganisationCommand = command(
  '/api/committees/:committeeId/reminders',
  committeeParams,
  z.strictObject({ commandId, organisationId: id }),
  z.strictObject({ reminded: z.number().int() }),
);
