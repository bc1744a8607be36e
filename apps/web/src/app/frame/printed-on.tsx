import { useEffect, useState } from 'react';
import { flushSync } from 'react-dom';
import { useTranslation } from 'react-i18next';
import { longDateTime } from '../../platform/dates';
import { serverNow } from '../../platform/server-clock';
import { useDateContext } from '../../platform/time-zone';
import { useCurrentCommittee } from '../../shared/committees/current-committee';
import { useMe } from '../../shared/account/me';

/** On paper only: from which committee a page was printed, and when. A page may have been open for days before. */
export function PrintedOn() {
  const { t } = useTranslation('frame');
  const context = useDateContext();
  const { demo } = useMe();
  const { committee } = useCurrentCommittee();
  const [at, setAt] = useState(() => new Date(serverNow()).toISOString());
  useEffect(() => {
    const print = (): void => flushSync(() => setAt(new Date(serverNow()).toISOString()));
    window.addEventListener('beforeprint', print);
    return () => window.removeEventListener('beforeprint', print);
  }, []);
  const printed = t('printedOn', { date: longDateTime(at, context) });
  return <p data-print-only>{[committee?.name, printed, demo ? t('fictional') : null].filter(Boolean).join('. ')}.</p>;
}
