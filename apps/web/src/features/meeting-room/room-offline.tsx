import { VisuallyHidden } from '@mantine/core';
import { IconCloudOff } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import classes from './room-notices.module.css';

/** Under the bar while the line is cut: writing goes on, decisions wait. Spoken once. */
export function RoomOffline({ seconds }: { seconds: number | null }) {
  const { t } = useTranslation('meeting-room');
  const minutes = Math.floor((seconds ?? 0) / 60);
  return (
    <>
      <VisuallyHidden role="status">{seconds === null ? '' : t('offlineAdvice')}</VisuallyHidden>
      {seconds === null ? null : (
        <p className={classes.offline}>
          <IconCloudOff size={18} stroke={1.75} aria-hidden />
          <span>
            <strong>
              {minutes > 0 ? t('offlineMinutes', { count: minutes }) : t('offlineSeconds', { count: seconds })}
            </strong>{' '}
            {t('offlineAdvice')}
          </span>
        </p>
      )}
    </>
  );
}
