import { dateIn, isLate, remindOf, type CalendarDate, type FollowUp } from '@passerelle/domain';

/** The committee's day, and the instant in it. */
export interface CommitteeDay {
  today: CalendarDate;
  timeZone: string;
  now: Date;
}

/** The follow-up reminded of, or null when it is not late, or was reminded of the same day already. */
export function remindedOf(followUp: FollowUp, day: CommitteeDay): FollowUp | null {
  const sameDay = wasRemindedToday(followUp, day);
  return isLate(followUp, day.today) ? remindOf(followUp, sameDay, day.now) : null;
}

export function mayBeRemindedOf(followUp: FollowUp, day: CommitteeDay): boolean {
  return remindedOf(followUp, day) !== null;
}

export function wasRemindedToday({ remindedAt }: FollowUp, { timeZone, today }: CommitteeDay): boolean {
  return remindedAt !== null && dateIn(timeZone, remindedAt) === today;
}
