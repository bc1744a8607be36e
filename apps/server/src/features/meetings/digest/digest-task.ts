import { z } from 'zod';
import { jobTask } from '../../../platform/jobs/job-task.js';

const owed = { meetingId: z.uuid(), organisationId: z.uuid() };

/** The morning after a meeting, for an organisation that owes something since. */
export const MORNING_AFTER = jobTask('records.morning-after', z.object(owed));
export type MorningAfterPayload = z.output<typeof MORNING_AFTER.payload>;

/** The mail of that morning to one of its members: a refusal holds nobody else back. */
export const MORNING_MAIL = jobTask('records.morning-mail', z.object({ ...owed, accountId: z.uuid() }));
export type MorningMailPayload = z.output<typeof MORNING_MAIL.payload>;
