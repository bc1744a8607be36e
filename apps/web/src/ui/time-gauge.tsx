import { useTranslation } from 'react-i18next';
import { ChangingText } from './changing-text';
import classes from './time-gauge.module.css';

/** `now` is the current item; `point` and `reserved` differ from the usual ones without their colour too. */
export type GaugeTone = 'usual' | 'point' | 'reserved' | 'other' | 'now' | 'free' | 'over';

export interface GaugeSegment {
  minutes: number;
  tone?: Exclude<GaugeTone, 'free' | 'over'>;
}

interface TimeGaugeProps {
  segments: readonly GaugeSegment[];
  /** Minutes of the whole gauge. */
  duration: number;
}

interface GaugeShare {
  x: number;
  width: number;
  tone: GaugeTone;
}

/** Where each segment starts and ends, in thousandths of the longer of the gauge and its items. */
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
          <GaugeBar tone={share.tone} x={share.x} width={Math.max(share.width - 2, 1)} />
        </g>
      ))}
    </svg>
  );
}

/** A segment, and its base when its tone has one. */
function GaugeBar({ tone, x, width }: GaugeShare) {
  return (
    <>
      <rect x={x} y="0" width={width} height="16" />
      {tone === 'free' || tone === 'reserved' ? null : <rect x={x} y="13" width={width} height="3" />}
    </>
  );
}

/** What each look of the gauge means, in words. */
export function GaugeLegend({ entries }: { entries: readonly { tone: GaugeTone; words: string }[] }) {
  return (
    <ul className={classes.legend}>
      {entries.map(({ tone, words }) => (
        <li key={tone}>
          <svg className={classes.sample} viewBox="0 0 20 16" aria-hidden>
            <g data-tone={tone}>
              <GaugeBar tone={tone} x={1} width={18} />
            </g>
          </svg>
          <ChangingText>{words}</ChangingText>
        </li>
      ))}
    </ul>
  );
}
