import { IconArrowForwardUp } from '@tabler/icons-react';
import type { MeetingView } from '@passerelle/contracts';
import { useTranslation } from 'react-i18next';
import { ThreadNode } from '../../ui/thread';
import classes from './agenda-rail.module.css';
import { secondsOn } from './room-clock';
import { useNow } from './use-now';
import type { CaseLine } from './room-view';

interface RailLineProps {
  line: CaseLine;
  currentSince: MeetingView['currentSince'];
  shown: boolean;
  onOpen: (line: CaseLine) => void;
}

/** One line of the thread: what became of it, and its minutes, real over planned. */
export function RailLine({ line, currentSince, shown, onOpen }: RailLineProps) {
  const { t } = useTranslation(['meeting-room', 'words']);
  const now = useNow(line.current);
  const real = Math.round(secondsOn(line, currentSince, now) / 60);
  const settled = line.status !== 'accepted';
  const state =
    line.status === 'decided'
      ? line.outcome && t(`words:outcome.${line.outcome}`)
      : line.status === 'postponed'
        ? t('postponed')
        : line.current
          ? t('current')
          : null;
  return (
    <li className={classes.step} data-behind={settled || line.current || undefined}>
      <button
        type="button"
        className={classes.line}
        data-shown={shown || undefined}
        data-item={line.itemId}
        aria-current={line.current ? 'step' : undefined}
        onClick={() => onOpen(line)}
      >
        {line.status === 'postponed' ? (
          <span className={classes.postponed}>
            <IconArrowForwardUp size={12} stroke={2.5} aria-hidden />
          </span>
        ) : (
          <ThreadNode state={line.current ? 'now' : settled ? 'done' : 'open'} label="" />
        )}
        <span>
          <span className={classes.reference}>{line.reference}</span>
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
        <ThreadNode state="reserved" label="" />
        <span className={classes.quiet}>{t('reserved')}</span>
        <span className={classes.minutes}>{t('minutes', { count: line.minutes })}</span>
      </div>
    </li>
  );
}
