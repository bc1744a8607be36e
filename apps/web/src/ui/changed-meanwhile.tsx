import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Notice } from './notice';

/** In a form whose draft was begun on another text than today's: what sending it would replace. */
export function ChangedMeanwhile({ now }: { now: ReactNode }) {
  const { t } = useTranslation('ui');
  return (
    <Notice tone="watch" spoken="alert" title={t('changed.title')}>
      {t('changed.now')} {now}
    </Notice>
  );
}
