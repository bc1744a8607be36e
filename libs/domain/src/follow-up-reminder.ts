import { dateIn, type CalendarDate } from './calendar-date.js';
import { isLate, remindOf, type FollowUp } from './follow-up.js';

/** The day of a committee, in its own time zone, and the instant in it. */
export interface CommitteeDay {
  today: CalendarDate;
  timeZone: string;
  now: Date;
}

/** The day of a committee at an instant. */
export function committeeDay({ timeZone }: { timeZone: string }, now: Date): CommitteeDay {
  return { today: dateIn(timeZone, now), timeZone, now };
}

/** True when the last reminder of a follow-up was sent on this day of the committee. */
export function wasRemindedOn(
  { remindedAt }: Pick<FollowUp, 'remindedAt'>,
  { timeZone, today }: CommitteeDay,
): boolean {
  return remindedAt !== null && dateIn(timeZone, remindedAt) === today;
}

/** [FOL-12] A facilitator reminds of what is late, once a day of the committee. Answers null when it is not to be sent. */
export function remindOfLate(followUp: FollowUp, day: CommitteeDay): FollowUp | null {
  return isLate(followUp, day.today) ? remindOf(followUp, wasRemindedOn(followUp, day), day.now) : null;
}
