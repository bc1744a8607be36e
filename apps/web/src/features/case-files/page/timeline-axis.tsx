import { useTranslation } from 'react-i18next';
import { monthOf } from '../../../platform/dates';
import { useDateContext } from '../../../platform/time-zone';
import { monthsOf, positionOf, type Scale } from './path-points';
import classes from './timeline.module.css';

const MOST_MONTHS = 12;

/** Months along the top, and today through the whole height. */
export function TimelineAxis({ scale, today, baseline }: { scale: Scale; today: string; baseline: number }) {
  const { t } = useTranslation('case-file');
  const context = useDateContext();
  const now = `${positionOf(Date.parse(`${today}T12:00:00Z`), scale)}%`;
  return (
    <g aria-hidden>
      <line className={classes.axis} x1="0" x2="100%" y1="26" y2="26" />
      {monthsOf(scale, MOST_MONTHS).map((month) => {
        const x = `${positionOf(Date.parse(`${month}T12:00:00Z`), scale)}%`;
        return (
          <g key={month}>
            <line className={classes.axis} x1={x} x2={x} y1="26" y2="32" />
            <text className={classes.month} x={x} dx="4" y="18">
              {monthOf(month, context)}
            </text>
          </g>
        );
      })}
      <line className={classes.baseline} x1="0" x2="100%" y1={baseline} y2={baseline} />
      <line className={classes.now} x1={now} x2={now} y1="26" y2={baseline + 8} />
      <text className={classes.nowWord} x={now} y={baseline + 22}>
        {t('today')}
      </text>
    </g>
  );
}
