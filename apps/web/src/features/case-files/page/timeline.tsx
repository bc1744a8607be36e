import type { CaseFileView } from '@passerelle/contracts';
import { useRef, useState, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { dayOfMonth } from '../../../platform/dates';
import { useDateContext } from '../../../platform/time-zone';
import { labelRows, pathPoints, positionOf, scaleOf } from './path-points';
import classes from './timeline.module.css';
import { TimelineAxis } from './timeline-axis';
import { TimelinePoint } from './timeline-point';
import { useFollowThroughText, useHistoryEntryText } from './use-follow-through-text';

/** How much of the width the words of a point take, in hundredths. */
const LABEL_WIDTH = 24;
const ROW = 46;
const TOP = 44;

/**
 * The path along time: a diamond for a decision, an arc to the day on which it began (full) or is expected to (dashed).
 * One stop of the Tab key; arrows go from point to point, each spoken as a sentence. The table below says the same.
 */
export function Timeline({ caseFile }: { caseFile: CaseFileView }) {
  const { t } = useTranslation('case-file');
  const context = useDateContext();
  const followThrough = useFollowThroughText();
  const words = useHistoryEntryText();
  const element = useRef<SVGSVGElement>(null);
  const [current, setCurrent] = useState(0);
  const points = pathPoints(caseFile.history);
  const scale = scaleOf(points, caseFile.today);
  const places = points.map(({ at }) => positionOf(at, scale));
  const rows = labelRows(places, LABEL_WIDTH);
  const baseline = TOP + (Math.max(0, ...rows) + 1) * ROW + 30;
  const move = (event: KeyboardEvent): void => {
    const step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key];
    if (!step) return;
    event.preventDefault();
    const next = Math.min(points.length - 1, Math.max(0, current + step));
    setCurrent(next);
    element.current?.querySelectorAll<SVGElement>('[data-point]')[next]?.focus();
  };
  return (
    <svg
      ref={element}
      className={classes.timeline}
      width="100%"
      height={baseline + 24}
      role="group"
      aria-label={t('timelineName')}
      onKeyDown={move}
    >
      <TimelineAxis scale={scale} today={caseFile.today} baseline={baseline} />
      {points.map((point, index) => {
        const title = t('decided', {
          date: dayOfMonth(point.entry.decidedAt ?? point.entry.startsAt, context),
          outcome: words(point.entry),
        });
        return (
          <TimelinePoint
            key={point.entry.meetingId}
            point={point}
            scale={scale}
            y={TOP + (rows[index] ?? 0) * ROW}
            baseline={baseline}
            words={{ title, followThrough: followThrough(point.entry) }}
            reached={index === Math.min(current, points.length - 1)}
            onFocus={() => setCurrent(index)}
          />
        );
      })}
    </svg>
  );
}
