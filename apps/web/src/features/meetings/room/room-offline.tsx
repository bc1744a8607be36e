import { VisuallyHidden } from '@mantine/core';
import { IconCloudOff } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useEachSecond } from '../../../platform/ticking';
import { ChangingText } from '../../../ui/changing-text';
import classes from './room-notices.module.css';

/** Under the bar while the connection is cut, since `since`: writing goes on, decisions wait. Spoken once. */
export function RoomOffline({ since, keeping }: { since: number | null; keeping: boolean }) {
  const { t } = useTranslation('meeting-room');
  const advice = keeping ? t('offlineAdvice') : t('offlineUnkept');
  return (
    <>
      <VisuallyHidden role="status">{since === null ? '' : advice}</VisuallyHidden>
      {since === null ? null : (
        <p className={classes.offline}>
          <IconCloudOff size={18} stroke={1.75} aria-hidden />
          <span>
            <strong>
              <OfflineFor since={since} />
            </strong>{' '}
            {advice}
          </span>
        </p>
      )}
    </>
  );
}

function OfflineFor({ since }: { since: number }) {
  const { t } = useTranslation('meeting-room');
  const seconds = useEachSecond((now) => Math.floor((now - since) / 1_000));
  const minutes = Math.floor(seconds / 60);
  const words = minutes > 0 ? t('offlineMinutes', { count: minutes }) : t('offlineSeconds', { count: seconds });
  return <ChangingText>{words}</ChangingText>;
}
