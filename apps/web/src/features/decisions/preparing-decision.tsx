import type { AgendaItemView } from '@passerelle/contracts';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { LiveText } from '../../platform/live-text';
import { DecisionFacts } from './decision-facts';
import classes from './decision-panel.module.css';
import { GivenFollowUps } from './given-follow-ups';
import { LiveWordingPreview } from './wording-preview';

interface PreparingDecisionProps {
  item: AgendaItemView;
  wording: LiveText;
  leaderName: string | null;
  reservations: ReactNode;
}

/** The decision as a member sees it being prepared, then recorded. */
export function PreparingDecision({ item, wording, leaderName, reservations }: PreparingDecisionProps) {
  const { t } = useTranslation('decisions');
  return (
    <div className={classes.panel}>
      <div className={classes.body}>
        {item.decision ? (
          <>
            <h2>{t('decided')}</h2>
            <DecisionFacts decision={item.decision} />
          </>
        ) : (
          <>
            <h2>{item.status === 'postponed' ? t('postponed') : t('preparing')}</h2>
            <p className={classes.lead}>
              {item.status === 'postponed'
                ? t('itMisses', { missing: item.missing })
                : leaderName
                  ? t('preparingBy', { name: leaderName })
                  : t('nothingRecorded')}
            </p>
            {item.status === 'postponed' ? null : <LiveWordingPreview wording={wording} note={t('fromSheetOpen')} />}
          </>
        )}
        {item.followUps.length > 0 ? <h2 className={classes.given}>{t('followUps')}</h2> : null}
        <GivenFollowUps followUps={item.followUps} />
        {reservations}
      </div>
    </div>
  );
}
