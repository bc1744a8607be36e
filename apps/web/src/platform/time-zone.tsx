import { createContext, useContext, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { calendarDay, type DateContext } from './dates';
import { LANGUAGES } from './language';
import { useEachMinute } from './ticking';

/** The time zone in which every date below it is written. */
export const TimeZone = createContext('Europe/Paris');

/** What dates need to be written: language, time zone, and the present day. The same object until one of them changes. */
export function useDateContext(): DateContext {
  const { i18n } = useTranslation();
  const timeZone = useContext(TimeZone);
  const today = useEachMinute((now) => calendarDay(new Date(now).toISOString(), { timeZone }));
  const language = LANGUAGES.find((known) => known === i18n.language) ?? 'fr';
  return useMemo(() => ({ language, timeZone, today }), [language, timeZone, today]);
}
