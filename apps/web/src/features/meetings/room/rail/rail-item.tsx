import { IconArrowForwardUp } from '@tabler/icons-react';
import type { MeetingView } from '@passerelle/contracts';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { CaseItem, PointItem, ReservedItem, ReadableItem } from '../../../../shared/agenda/agenda-item';
import { PointIcon, usePointWords } from '../../../../shared/agenda/point-kind';
import { useEachSecond } from '../../../../platform/ticking';
import { ChangingText } from '../../../../ui/changing-text';
import { TimelineNode } from '../../../../ui/timeline-list';
import classes from './agenda-rail.module.css';
import { isDone, secondsOn } from '../room-clock';

interface RailItemProps<AgendaItem extends ReadableItem> {
  agendaItem: AgendaItem;
  currentSince: MeetingView['currentSince'];
  shown: boolean;
  onOpen: (agendaItem: ReadableItem) => void;
}

/** A case on the thread: its reference, and what became of it. */
export function CaseRailItem(props: RailItemProps<CaseItem>) {
  const { agendaItem } = props;
  const { t } = useTranslation(['meeting-room', 'words']);
  const settled =
    agendaItem.status === 'decided'
      ? agendaItem.outcome && t(`words:outcome.${agendaItem.outcome}`)
      : agendaItem.status === 'postponed'
        ? t('postponed')
        : null;
  return (
    <ReadableRailItem {...props} state={settled ?? (agendaItem.current ? t('current') : null)}>
      {agendaItem.reference}
    </ReadableRailItem>
  );
}

/** A general point on the thread: its icon and its title. */
export function PointRailItem(props: RailItemProps<PointItem>) {
  const { agendaItem } = props;
  const { t } = useTranslation(['points', 'meeting-room']);
  const title = usePointWords().titleOf(agendaItem);
  const settled = agendaItem.status === 'postponed' ? t('postponed') : isDone(agendaItem) ? t('discussed') : null;
  const state = settled ?? (agendaItem.current ? t('meeting-room:current') : null);
  const name = [t('line', { title, count: agendaItem.minutes }), state].filter(Boolean).join(', ');
  return (
    <ReadableRailItem {...props} state={state} name={name}>
      <span className={classes.point}>
        <PointIcon kind={agendaItem.point} />
        {title}
      </span>
    </ReadableRailItem>
  );
}

interface ReadableRailItemProps extends RailItemProps<ReadableItem> {
  /** What became of it; null while nothing did. */
  state: string | null;
  /** Spoken instead of what the item shows. */
  name?: string;
  children: ReactNode;
}

/** An item that the viewer may open, with its minutes, real over planned. */
function ReadableRailItem({ agendaItem, currentSince, shown, onOpen, state, name, children }: ReadableRailItemProps) {
  const { t } = useTranslation('meeting-room');
  const settled = isDone(agendaItem);
  // Only an item that is settled shows its real minutes.
  const real = useEachSecond(
    (now) => (settled ? Math.round(secondsOn(agendaItem, currentSince, now) / 60) : 0),
    settled && agendaItem.current,
  );
  return (
    <li className={classes.step} data-behind={settled || agendaItem.current || undefined}>
      <button
        type="button"
        className={classes.line}
        data-shown={shown || undefined}
        data-item={agendaItem.itemId}
        aria-label={name}
        aria-current={agendaItem.current ? 'step' : undefined}
        onClick={() => onOpen(agendaItem)}
      >
        {agendaItem.status === 'postponed' ? (
          <span className={classes.postponed}>
            <IconArrowForwardUp size={12} stroke={2.5} aria-hidden />
          </span>
        ) : (
          <TimelineNode state={agendaItem.current ? 'now' : settled ? 'done' : 'open'} label="" />
        )}
        <span>
          <span className={classes.reference}>{children}</span>
          {state ? <span className={classes.state}>{state}</span> : null}
        </span>
        <span className={classes.minutes}>
          {settled && real > 0 ? (
            <span aria-label={t('realOverPlanned', { real, planned: agendaItem.minutes })} role="img">
              <ChangingText>{`${real} / ${t('minutes', { count: agendaItem.minutes })}`}</ChangingText>
            </span>
          ) : (
            t('minutes', { count: agendaItem.minutes })
          )}
        </span>
      </button>
    </li>
  );
}

/** Its position and its minutes: nothing else ever reaches this screen. Same height as any other. */
export function ReservedRailItem({ agendaItem }: { agendaItem: ReservedItem }) {
  const { t } = useTranslation('meeting-room');
  return (
    <li className={classes.step}>
      <div className={classes.line} data-reserved>
        <TimelineNode state="reserved" label="" />
        <span className={classes.quiet}>{t('reserved')}</span>
        <span className={classes.minutes}>{t('minutes', { count: agendaItem.minutes })}</span>
      </div>
    </li>
  );
}
