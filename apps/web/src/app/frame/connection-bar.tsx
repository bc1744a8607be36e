import { VisuallyHidden } from '@mantine/core';
import { IconCloudOff } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useLiveCut } from '../../platform/live-status';
import classes from './connection-bar.module.css';

/** Under the header while the line is cut; spoken once when it appears, not at each second. */
export function ConnectionBar() {
  const { t } = useTranslation('frame');
  const seconds = useLiveCut();
  const cut = seconds !== null;
  const minutes = Math.floor((seconds ?? 0) / 60);
  const since =
    minutes > 0 ? t('sinceMinutes', { count: minutes }) : t('sinceSeconds', { count: Math.max(seconds ?? 0, 2) });
  return (
    <>
      <VisuallyHidden role="status">{cut ? t('offlineSpoken') : ''}</VisuallyHidden>
      {cut ? (
        <aside className={classes.bar} aria-label={t('connection')}>
          <IconCloudOff size={18} stroke={1.75} aria-hidden />
          <span>
            <strong>{t('offline', { since })}.</strong> {t('offlineAdvice')}
          </span>
        </aside>
      ) : null}
    </>
  );
}
