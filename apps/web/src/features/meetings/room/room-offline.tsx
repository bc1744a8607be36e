import { VisuallyHidden } from '@mantine/core';
import { IconCloudOff } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import classes from './room-notices.module.css';

/** Under the bar while the line is cut: writing goes on, decisions wait. Spoken once. */
export function RoomOffline({ seconds, kept }: { seconds: number | null; kept: boolean }) {
  const { t } = useTranslation('meeting-room');
  const advice = kept ? t('offlineAdvice') : t('offlineUnkept');
  const minutes = Math.floor((seconds ?? 0) / 60);
  return (
    <>
      <VisuallyHidden role="status">{seconds === null ? '' : advice}</VisuallyHidden>
      {seconds === null ? null : (
        <p className={classes.offline}>
          <IconCloudOff size={18} stroke={1.75} aria-hidden />
          <span>
            <strong>
              {minutes > 0 ? t('offlineMinutes', { count: minutes }) : t('offlineSeconds', { count: seconds })}
            </strong>{' '}
            {advice}
          </span>
        </p>
      )}
    </>
  );
}
