import { createContext, useContext, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DateContext } from './dates';
import { LANGUAGES } from './language';

/** The time zone in which every date below it is written. */
export const TimeZone = createContext('Europe/Paris');

/** What dates need to be written: language, time zone, and the present, refreshed each minute. */
export function useDateContext(): DateContext {
  const { i18n } = useTranslation();
  const timeZone = useContext(TimeZone);
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 60_000);
    return () => clearInterval(timer);
  }, []);
  return { language: LANGUAGES.find((language) => language === i18n.language) ?? 'fr', timeZone, now };
}
