import { IconChevronRight } from '@tabler/icons-react';
import type { FollowUpView } from '@passerelle/contracts';
import { useTranslation } from 'react-i18next';
import { FollowUpRow } from './follow-up-row';
import classes from './follow-ups.module.css';

const nothing = (): void => undefined;

/** What is done, declined or stopped: folded, the latest first. */
export function Settled({ followUps, owed }: { followUps: readonly FollowUpView[]; owed: boolean }) {
  const { t } = useTranslation('follow-ups');
  return (
    <details className={classes.settled}>
      <summary>
        <IconChevronRight size={18} stroke={1.75} aria-hidden />
        {t('settled')} <span className={classes.meta}>{followUps.length}</span>
      </summary>
      <ul>
        {followUps.map((followUp) => (
          <FollowUpRow key={followUp.id} followUp={followUp} owed={owed} named={!owed} onTouched={nothing} />
        ))}
      </ul>
    </details>
  );
}
