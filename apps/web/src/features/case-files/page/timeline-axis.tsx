import { useTranslation } from 'react-i18next';
import { monthOf } from '../../../platform/dates';
import { useDateContext } from '../../../platform/time-zone';
import { monthsOf, positionOf, type Scale } from './path-points';
import classes from './timeline.module.css';

const MOST_MONTHS = 12;

/** Months along the top, and today through the whole height. */
export function TimelineAxis({ scale, today, ground }: { scale: Scale; today: string; ground: number }) {
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
      <line className={classes.ground} x1="0" x2="100%" y1={ground} y2={ground} />
      <line className={classes.now} x1={now} x2={now} y1="26" y2={ground + 8} />
      <text className={classes.nowWord} x={now} y={ground + 22}>
        {t('today')}
      </text>
    </g>
  );
}
