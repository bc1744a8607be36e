import { Skeleton, VisuallyHidden } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './loading.module.css';

const SHOWN_AFTER_MS = 300;

/** The shape of what is coming, only when it is slow to come. */
export function Loading({ lines = 5 }: { lines?: number }) {
  const { t } = useTranslation('ui');
  const [slow, setSlow] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setSlow(true), SHOWN_AFTER_MS);
    return () => clearTimeout(timer);
  }, []);
  if (!slow) return null;
  return (
    <div className={classes.loading} role="status">
      <VisuallyHidden>{t('loading')}</VisuallyHidden>
      {Array.from({ length: lines }, (_, line) => (
        <Skeleton key={line} className={classes.line} height={12} radius={4} animate={false} />
      ))}
    </div>
  );
}
