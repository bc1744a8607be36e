import type { AgendaItemView } from '@passerelle/contracts';
import { useTranslation } from 'react-i18next';
import { FormattedDate } from '../../ui/formatted-date';
import classes from './decision-panel.module.css';
import { WordingPreview } from './wording-preview';

/** A decision as it was recorded. */
export function DecisionFacts({ decision }: { decision: NonNullable<AgendaItemView['decision']> }) {
  const { t } = useTranslation(['decisions', 'words']);
  return (
    <>
      <h3>{t(`words:outcome.${decision.outcome}`)}</h3>
      <WordingPreview wording={decision.wording} note={t('frozen')} />
      <dl className={classes.facts}>
        <dt>{t('carrier')}</dt>
        <dd>{decision.carrierName}</dd>
        <dt>{t('start')}</dt>
        <dd>
          <FormattedDate at={decision.plannedDate} form="long" />
        </dd>
        <dt>{t('recordedBy')}</dt>
        <dd>
          {decision.recordedByName}, <FormattedDate at={decision.recordedAt} form="clock" />
        </dd>
      </dl>
    </>
  );
}
