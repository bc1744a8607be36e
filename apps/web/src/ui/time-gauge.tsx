import { useTranslation } from 'react-i18next';
import classes from './time-gauge.module.css';

export interface GaugeSegment {
  minutes: number;
  /** `now` is the item on the table. */
  tone?: 'usual' | 'other' | 'now';
}

interface TimeGaugeProps {
  segments: readonly GaugeSegment[];
  /** Minutes of the whole meeting. */
  duration: number;
}

interface GaugeShare {
  x: number;
  width: number;
  tone: 'usual' | 'other' | 'now' | 'free' | 'over';
}

/** Where each segment starts and ends, in thousandths of the longer of the meeting and its items. */
export function gaugeShares(segments: readonly GaugeSegment[], duration: number): GaugeShare[] {
  const used = segments.reduce((sum, segment) => sum + segment.minutes, 0);
  const whole = Math.max(used, duration, 1);
  const scaled = (minutes: number): number => Math.round((minutes * 1_000) / whole);
  let start = 0;
  const shares = segments.map(({ minutes, tone = 'usual' }): GaugeShare => {
    const share = {
      x: scaled(start),
      width: scaled(minutes),
      tone: start + minutes > duration ? 'over' : tone,
    } as const;
    start += minutes;
    return share;
  });
  return used < duration ? [...shares, { x: scaled(used), width: scaled(duration - used), tone: 'free' }] : shares;
}

/** One segment per item, its width in minutes; what is free is dashed. Read aloud as one sentence. */
export function TimeGauge({ segments, duration }: TimeGaugeProps) {
  const { t } = useTranslation('ui');
  const minutes = segments.reduce((sum, segment) => sum + segment.minutes, 0);
  const free = duration - minutes;
  const rest =
    free > 0 ? t('gaugeFree', { minutes: free }) : free < 0 ? t('gaugeOver', { minutes: -free }) : t('gaugeFull');
  return (
    <svg
      className={classes.gauge}
      role="img"
      aria-label={t('gauge', { count: segments.length, minutes, duration, rest })}
      viewBox="0 0 1000 16"
      preserveAspectRatio="none"
    >
      {gaugeShares(segments, duration).map((share, index) => (
        <g key={index} data-tone={share.tone}>
          <rect x={share.x} y="0" width={Math.max(share.width - 2, 1)} height="16" />
          {share.tone === 'free' ? null : <rect x={share.x} y="13" width={Math.max(share.width - 2, 1)} height="3" />}
        </g>
      ))}
    </svg>
  );
}
