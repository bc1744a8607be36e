import { IconHistory } from '@tabler/icons-react';
import type { AgendaItemView } from '@passerelle/contracts';
import { useTranslation } from 'react-i18next';
import { FollowThroughState } from '../../../../shared/decision-follow-through/follow-through-state';
import { ReportFollowThrough } from '../../../../shared/decision-follow-through/report-follow-through';
import { ChangingText } from '../../../../ui/changing-text';
import { FormattedDate } from '../../../../ui/formatted-date';
import classes from './case-header.module.css';

interface LastTimeProps {
  item: Pick<AgendaItemView, 'reference' | 'today'>;
  lastTime: NonNullable<AgendaItemView['lastTime']>;
}

/** What the committee decided last time, whether it became real, and what became of each follow-up. */
export function LastTime({ item: { reference, today }, lastTime }: LastTimeProps) {
  const { t } = useTranslation(['meeting-room', 'words']);
  const outcome = lastTime.outcome ? t(`words:outcome.${lastTime.outcome}`).toLocaleLowerCase() : t('postponedThen');
  const { decisionId, mayTellReality, postponedSince, reality } = lastTime;
  return (
    <div className={classes.last}>
      <IconHistory size={16} stroke={1.75} aria-hidden />
      <div>
        <strong>
          <FormattedDate at={lastTime.startsAt} form="day" />, {outcome}.
        </strong>{' '}
        {lastTime.missing ? <span>{t('wasMissing', { missing: lastTime.missing })}</span> : null}
        {lastTime.followUps.map((followUp, index) => (
          <ChangingText key={followUp.id}>
            {`${index > 0 ? ' ' : ''}${t('followUpState', {
              text: followUp.text,
              state: t(`words:followUpStatus.${followUp.status}`).toLocaleLowerCase(),
            })}`}
          </ChangingText>
        ))}
        {postponedSince ? <PostponedSince {...postponedSince} /> : null}{' '}
        <FollowThroughState followThrough={reality} plannedDate={null} late={false} />
        {decisionId && mayTellReality ? (
          <ReportFollowThrough {...{ decisionId, reference, today }} plannedDate={null} known={reality !== null} />
        ) : null}
      </div>
    </div>
  );
}

type Postponed = NonNullable<LastTimeProps['lastTime']['postponedSince']>;

function PostponedSince({ startsAt, missing }: Postponed) {
  const { t } = useTranslation('meeting-room');
  return (
    <span>
      {' '}
      {t('postponedSince')} <FormattedDate at={startsAt} form="day" />. {missing ? t('wasMissing', { missing }) : null}
    </span>
  );
}
