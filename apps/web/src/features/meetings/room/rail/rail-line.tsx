import { IconArrowForwardUp } from '@tabler/icons-react';
import type { MeetingView } from '@passerelle/contracts';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { PointIcon, usePointWords } from '../../../../shared/agenda/point-kind';
import { useEachSecond } from '../../../../platform/ticking';
import { TimelineNode } from '../../../../ui/timeline-list';
import classes from './agenda-rail.module.css';
import { isBehind, secondsOn } from '../room-clock';
import type { CaseLine, OpenLine, PointLine } from '../room-view';

interface RailLineProps<Line extends OpenLine> {
  line: Line;
  currentSince: MeetingView['currentSince'];
  shown: boolean;
  onOpen: (line: OpenLine) => void;
}

/** A case on the thread: its reference, and what became of it. */
export function CaseRailLine(props: RailLineProps<CaseLine>) {
  const { line } = props;
  const { t } = useTranslation(['meeting-room', 'words']);
  const settled =
    line.status === 'decided'
      ? line.outcome && t(`words:outcome.${line.outcome}`)
      : line.status === 'postponed'
        ? t('postponed')
        : null;
  return (
    <OpenRailLine {...props} state={settled ?? (line.current ? t('current') : null)}>
      {line.reference}
    </OpenRailLine>
  );
}

/** A general point on the thread: its icon and its title. */
export function PointRailLine(props: RailLineProps<PointLine>) {
  const { line } = props;
  const { t } = useTranslation(['points', 'meeting-room']);
  const title = usePointWords().titleOf(line);
  const settled = line.status === 'postponed' ? t('postponed') : isBehind(line, null) ? t('discussed') : null;
  const state = settled ?? (line.current ? t('meeting-room:current') : null);
  const name = [t('line', { title, count: line.minutes }), state].filter(Boolean).join(', ');
  return (
    <OpenRailLine {...props} state={state} name={name}>
      <span className={classes.point}>
        <PointIcon kind={line.point} />
        {title}
      </span>
    </OpenRailLine>
  );
}

interface OpenRailLineProps extends RailLineProps<OpenLine> {
  /** What became of it; null while nothing did. */
  state: string | null;
  /** Spoken in place of what the line shows. */
  name?: string;
  children: ReactNode;
}

/** A line that the viewer may open, with its minutes, real over planned. */
function OpenRailLine({ line, currentSince, shown, onOpen, state, name, children }: OpenRailLineProps) {
  const { t } = useTranslation('meeting-room');
  const settled = isBehind(line, null);
  // Only a line that is settled shows its real minutes.
  const real = useEachSecond(
    (now) => (settled ? Math.round(secondsOn(line, currentSince, now) / 60) : 0),
    settled && line.current,
  );
  return (
    <li className={classes.step} data-behind={settled || line.current || undefined}>
      <button
        type="button"
        className={classes.line}
        data-shown={shown || undefined}
        data-item={line.itemId}
        aria-label={name}
        aria-current={line.current ? 'step' : undefined}
        onClick={() => onOpen(line)}
      >
        {line.status === 'postponed' ? (
          <span className={classes.postponed}>
            <IconArrowForwardUp size={12} stroke={2.5} aria-hidden />
          </span>
        ) : (
          <TimelineNode state={line.current ? 'now' : settled ? 'done' : 'open'} label="" />
        )}
        <span>
          <span className={classes.reference}>{children}</span>
          {state ? <span className={classes.state}>{state}</span> : null}
        </span>
        <span className={classes.minutes}>
          {settled && real > 0 ? (
            <span aria-label={t('realOverPlanned', { real, planned: line.minutes })} role="img">
              {real} / {line.minutes}
            </span>
          ) : (
            t('minutes', { count: line.minutes })
          )}
        </span>
      </button>
    </li>
  );
}

/** Its place and its minutes: nothing else ever reaches this screen. Same height as any other. */
export function ReservedRailLine({ line }: { line: Extract<MeetingView['agenda'][number], { kind: 'reserved' }> }) {
  const { t } = useTranslation('meeting-room');
  return (
    <li className={classes.step}>
      <div className={classes.line} data-reserved>
        <TimelineNode state="reserved" label="" />
        <span className={classes.quiet}>{t('reserved')}</span>
        <span className={classes.minutes}>{t('minutes', { count: line.minutes })}</span>
      </div>
    </li>
  );
}
