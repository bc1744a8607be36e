import { IconHistory } from '@tabler/icons-react';
import type { AgendaItemView } from '@passerelle/contracts';
import { Fragment } from 'react';
import { useTranslation } from 'react-i18next';
import { When } from '../../ui/when';
import classes from './case-header.module.css';

/** What the committee decided last time, and what became of each follow-up. */
export function LastTime({ lastTime }: { lastTime: NonNullable<AgendaItemView['lastTime']> }) {
  const { t } = useTranslation(['meeting-room', 'words']);
  const outcome = lastTime.outcome ? t(`words:outcome.${lastTime.outcome}`).toLocaleLowerCase() : t('postponedThen');
  return (
    <p className={classes.last}>
      <IconHistory size={16} stroke={1.75} aria-hidden />
      <span>
        <strong>
          <When at={lastTime.startsAt} form="day" />, {outcome}.
        </strong>{' '}
        {lastTime.missing ? t('wasMissing', { missing: lastTime.missing }) : null}
        {lastTime.followUps.map((followUp, index) => (
          <Fragment key={followUp.id}>
            {index > 0 ? ' ' : null}
            {t('followUpState', {
              text: followUp.text,
              state: t(`words:followUpStatus.${followUp.status}`).toLocaleLowerCase(),
            })}
          </Fragment>
        ))}
      </span>
    </p>
  );
}
