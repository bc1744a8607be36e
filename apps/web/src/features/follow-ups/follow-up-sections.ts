import type { FollowUpView } from '@passerelle/contracts';
import { addDays, daysBetween } from '@passerelle/domain';

export type SectionKey = 'late' | 'thisWeek' | 'later' | 'settled';
export interface FollowUpSection {
  key: SectionKey;
  followUps: FollowUpView[];
}

const ORDER: readonly SectionKey[] = ['late', 'thisWeek', 'later', 'settled'];
/** A Sunday. */
const SOME_SUNDAY = '2000-01-02';

/** The Sunday that ends the week of a day: the day itself on a Sunday. */
export function endOfWeek(day: string): string {
  const weekday = ((daysBetween(SOME_SUNDAY, day) % 7) + 7) % 7;
  return addDays(day, (7 - weekday) % 7);
}

export function isRunning({ status }: Pick<FollowUpView, 'status'>): boolean {
  return status === 'given' || status === 'accepted';
}

/** The status of a follow-up on a day. */
export function sectionOf(followUp: FollowUpView, today: string): SectionKey {
  if (!isRunning(followUp)) return 'settled';
  if (followUp.late) return 'late';
  return followUp.dueDate <= endOfWeek(today) ? 'thisWeek' : 'later';
}

/**
 * Late, this week, later, settled; inside each the earliest date first, what is settled the latest first. A follow-up
 * named in `kept` stays in the section where it was answered. Empty sections are left out.
 */
export function followUpSections(
  followUps: readonly FollowUpView[],
  today: string,
  kept: ReadonlyMap<string, SectionKey> = new Map(),
): FollowUpSection[] {
  const ordered = [...followUps].sort((left, right) => left.dueDate.localeCompare(right.dueDate));
  const within = (key: SectionKey): FollowUpView[] => {
    const found = ordered.filter((followUp) => (kept.get(followUp.id) ?? sectionOf(followUp, today)) === key);
    return key === 'settled' ? found.reverse() : found;
  };
  return ORDER.map((key) => ({ key, followUps: within(key) })).filter((section) => section.followUps.length > 0);
}
