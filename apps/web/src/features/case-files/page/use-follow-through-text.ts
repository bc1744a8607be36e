import { useTranslation } from 'react-i18next';
import { dayOfMonth } from '../../../platform/dates';
import { useDateContext } from '../../../platform/time-zone';
import type { HistoryEntry } from './path-points';

/** The sentence that says how a decision was followed through; null when the meeting decided nothing. */
export function useFollowThroughText(): (entry: HistoryEntry) => string | null {
  const { t } = useTranslation('case-file');
  const context = useDateContext();
  return ({ outcome, reality, plannedDate }) => {
    if (!outcome) return null;
    if (reality) {
      const sentence = t(`followThrough.${reality.kind}`, { date: dayOfMonth(reality.on, context) });
      return reality.reason ? t('followThrough.because', { sentence, reason: reality.reason }) : sentence;
    }
    if (!plannedDate) return t('followThrough.none');
    const late = plannedDate < context.today;
    return t(late ? 'followThrough.late' : 'followThrough.expected', { date: dayOfMonth(plannedDate, context) });
  };
}

/** What was said or decided at a entry, in a few words. */
export function useHistoryEntryText(): (entry: HistoryEntry) => string {
  const { t } = useTranslation('case-file');
  const { t: word } = useTranslation('words');
  return ({ outcome, status, meetingStatus }) => {
    if (outcome) return word(`outcome.${outcome}`);
    return meetingStatus === 'cancelled' ? t('meetingCancelled') : word(`itemStatus.${status}`);
  };
}
