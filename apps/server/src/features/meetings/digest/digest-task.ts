import { z } from 'zod';
import { jobTask } from '../../../platform/jobs/job-task.js';

const owed = { meetingId: z.uuid(), organisationId: z.uuid() };

/** The morning after a meeting, for an organisation that owes something since. */
export const POST_MEETING_DIGEST = jobTask('records.morning-after', z.object(owed));
export type DigestPayload = z.output<typeof POST_MEETING_DIGEST.payload>;

/** The mail of that morning to one of its members: a refusal delays no other mail. */
export const DIGEST_MAIL = jobTask('records.morning-mail', z.object({ ...owed, accountId: z.uuid() }));
export type DigestMailPayload = z.output<typeof DIGEST_MAIL.payload>;
