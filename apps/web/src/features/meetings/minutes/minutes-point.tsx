import type { MinutesView } from '@passerelle/contracts';
import { useTranslation } from 'react-i18next';
import { usePointWords } from '../../../shared/agenda/point-kind';
import { WrittenText } from '../../../ui/written-text';
import classes from './minutes.module.css';

/** A general point in the minutes: its shared note as it was at the closing, which speaks of no person. */
export function MinutesPoint({ point }: { point: Extract<MinutesView['entries'][number], { kind: 'point' }> }) {
  const { t } = useTranslation('minutes');
  const { kindOf, titleOf, kindBeside } = usePointWords();
  const title = titleOf(point);
  return (
    <section className={classes.entry} aria-label={title}>
      <p className={classes.kind}>{kindBeside(point) === null ? t('point') : kindOf(point)}</p>
      <div>
        <h2>{title}</h2>
        {point.organisation ? <p className={classes.note}>{t('pointBy', { name: point.organisation })}</p> : null}
        {point.note === '' ? null : <WrittenText className={classes.wording}>{point.note}</WrittenText>}
        {point.postponed ? (
          <p className={classes.note}>
            {point.postponed.missing
              ? t('pointPostponedFor', { missing: point.postponed.missing })
              : t('pointPostponed')}
          </p>
        ) : point.note === '' ? (
          <p className={classes.note}>{t('noNote')}</p>
        ) : null}
      </div>
    </section>
  );
}
