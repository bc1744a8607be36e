import { IconDoor } from '@tabler/icons-react';
import type { MeetingView } from '@passerelle/contracts';
import { useEffect, useEffectEvent, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Notice } from '../../../../ui/notice';
import classes from '../room.module.css';

interface OwnAdmissionProps {
  admission: MeetingView['admission'];
  onSaid: (words: string) => void;
}

/** To a member who is not let in, or was sent out: what the page shows meanwhile, and who lets them in. */
export function OwnAdmission({ admission, onSaid }: OwnAdmissionProps) {
  const { t } = useTranslation('meeting-room');
  const before = useRef(admission);
  const onChange = useEffectEvent(() => {
    if (admission === 'admitted' && before.current !== 'admitted') onSaid(t('arrivals.youAreIn'));
    before.current = admission;
  });
  useEffect(() => onChange(), [admission]);
  return (
    <div role="status">
      {admission === 'waiting' || admission === 'sent-out' ? (
        <div className={classes.notice}>
          <Notice icon={IconDoor} title={t(`arrivals.own.${admission}`)}>
            {t('arrivals.own.meanwhile')}
          </Notice>
        </div>
      ) : null}
    </div>
  );
}
