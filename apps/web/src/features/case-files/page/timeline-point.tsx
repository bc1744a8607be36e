import { positionOf, type PathPoint, type Scale } from './path-points';
import classes from './timeline.module.css';

interface TimelinePointProps {
  point: PathPoint;
  scale: Scale;
  /** Height of the diamond, and of the line where things become real. */
  y: number;
  baseline: number;
  words: { title: string; followThrough: string | null };
  /** The one point that the Tab key reaches. */
  reached: boolean;
  onFocus: () => void;
}

/** From the diamond down to the day that it leads to; stretched with the page, its line keeps its width. */
function Arc({ point, scale, y, baseline }: Pick<TimelinePointProps, 'point' | 'scale' | 'y' | 'baseline'>) {
  if (!point.then) return null;
  const from = positionOf(point.at, scale);
  const to = positionOf(point.then.at, scale);
  const start = Math.min(from, to);
  const width = Math.max(Math.abs(to - from), 0.1);
  const path = to >= from ? 'M0,0 C0,60 100,40 100,100' : 'M100,0 C100,60 0,40 0,100';
  return (
    <>
      <svg
        x={`${start}%`}
        y={y + 8}
        width={`${width}%`}
        height={baseline - y - 14}
        viewBox="0 0 100 100"
        preserveAspectRatio="none"
        overflow="visible"
      >
        <path className={classes.arc} data-kind={point.then.kind} d={path} vectorEffect="non-scaling-stroke" />
      </svg>
      <circle className={classes.node} data-kind={point.then.kind} cx={`${to}%`} cy={baseline} r="5.5" />
    </>
  );
}

export function TimelinePoint({ point, scale, y, baseline, words, reached, onFocus }: TimelinePointProps) {
  const place = positionOf(point.at, scale);
  const late = place > 72;
  const x = `${place}%`;
  const decided = point.entry.outcome !== null;
  const text = { x, dx: late ? -14 : 14, textAnchor: late ? 'end' : 'start' } as const;
  return (
    <g
      className={classes.point}
      data-point
      role="img"
      aria-label={[words.title, words.followThrough].filter(Boolean).join('. ')}
      tabIndex={reached ? 0 : -1}
      onFocus={onFocus}
    >
      <Arc point={point} scale={scale} y={y} baseline={baseline} />
      <svg x={x} y={y} overflow="visible" aria-hidden>
        {decided ? (
          <path className={classes.diamond} d="M0,-8 L8,0 L0,8 L-8,0 Z" />
        ) : (
          <circle className={classes.meeting} r="5" />
        )}
      </svg>
      <text className={classes.title} {...text} y={y - 1}>
        {words.title}
      </text>
      <text className={classes.followThrough} {...text} y={y + 17}>
        {words.followThrough}
      </text>
    </g>
  );
}
