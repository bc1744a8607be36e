import { VisuallyHidden } from '@mantine/core';
import { IconCloudOff } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useLiveCut } from '../../platform/live-status';
import { useEachSecond } from '../../platform/ticking';
import { ChangingText } from '../../ui/changing-text';
import classes from './connection-bar.module.css';

/** Under the header while the connection is lost; spoken once when it appears, not at each second. */
export function ConnectionBar() {
  const { t } = useTranslation('frame');
  const cutSince = useLiveCut();
  return (
    <>
      <VisuallyHidden role="status">{cutSince === null ? '' : t('offlineSpoken')}</VisuallyHidden>
      {cutSince === null ? null : (
        <aside className={classes.bar} aria-label={t('connection')}>
          <IconCloudOff size={18} stroke={1.75} aria-hidden />
          <span>
            <strong>
              <OfflineSince since={cutSince} />
            </strong>{' '}
            {t('offlineAdvice')}
          </span>
        </aside>
      )}
    </>
  );
}

function OfflineSince({ since }: { since: number }) {
  const { t } = useTranslation('frame');
  const seconds = useEachSecond((now) => Math.floor((now - since) / 1_000));
  const minutes = Math.floor(seconds / 60);
  const words =
    minutes > 0 ? t('sinceMinutes', { count: minutes }) : t('sinceSeconds', { count: Math.max(seconds, 2) });
  return <ChangingText>{`${t('offline', { since: words })}.`}</ChangingText>;
}
