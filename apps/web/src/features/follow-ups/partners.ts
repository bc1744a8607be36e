import type { FollowUpView } from '@passerelle/contracts';
import { isRunning } from './follow-up-sections';

/** What one organisation owes to the committee. */
export interface Partner {
  organisationId: string;
  organisationName: string;
  /** The earliest date first. */
  running: FollowUpView[];
  late: number;
  /** The latest reminder; null when there was none. */
  remindedAt: string | null;
  mayRemind: boolean;
}

function partnerOf(followUps: readonly FollowUpView[], organisationId: string, organisationName: string): Partner {
  const running = followUps
    .filter((followUp) => followUp.organisationId === organisationId)
    .sort((left, right) => left.dueDate.localeCompare(right.dueDate));
  const reminders = running.map(({ remindedAt }) => remindedAt).filter((at) => at !== null);
  return {
    organisationId,
    organisationName,
    running,
    late: running.filter(({ late }) => late).length,
    remindedAt: reminders.sort().at(-1) ?? null,
    mayRemind: running.some(({ abilities }) => abilities.remind),
  };
}

function worst({ running }: Partner): number {
  return Math.max(0, ...running.map(({ workingDaysLate }) => workingDaysLate));
}

/** Who owes what: the latest organisation first, then by name. Those that owe nothing any more are left out. */
export function partnersOf(
  followUps: readonly FollowUpView[],
  counts: (followUp: FollowUpView) => boolean = isRunning,
): Partner[] {
  const running = followUps.filter(counts);
  const names = new Map(running.map(({ organisationId, organisationName }) => [organisationId, organisationName]));
  return [...names]
    .map(([id, name]) => partnerOf(running, id, name))
    .sort(
      (left, right) =>
        worst(right) - worst(left) ||
        right.late - left.late ||
        left.organisationName.localeCompare(right.organisationName),
    );
}
