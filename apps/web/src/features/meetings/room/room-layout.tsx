import { IconCircleCheck, IconFileText, IconListCheck } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ChangingText } from '../../../ui/changing-text';
import classes from './room-layout.module.css';

export const ROOM_TABS = ['agenda', 'sheet', 'decision'] as const;
export type RoomTab = (typeof ROOM_TABS)[number];

const ICONS = { agenda: IconListCheck, sheet: IconFileText, decision: IconCircleCheck };

interface RoomLayoutProps {
  bar: ReactNode;
  /** Under the bar, for the whole room: the connection is lost, text came late. */
  notices: ReactNode;
  rail: ReactNode;
  centre: ReactNode;
  foot: ReactNode;
  panel: ReactNode;
  /** What has just been done. It has a place of its own: the agenda above it is shorter, and nothing is hidden. */
  confirmation: ReactNode;
  /** What the panel holds now, in words. */
  panelName: string;
  /** Nothing in the panel takes the focus: it takes it itself, so that the keyboard scrolls it. */
  panelIsRead: boolean;
  tab: RoomTab;
  drawerOpen: boolean;
  onTab: (tab: RoomTab) => void;
}

/** Three columns; then two and a drawer; then one at a time behind three tabs. */
export function RoomLayout(props: RoomLayoutProps) {
  const { t } = useTranslation('meeting-room');
  return (
    <div className={classes.room} data-tab={props.tab}>
      {props.bar}
      {props.notices}
      <div className={classes.columns}>
        <nav className={classes.rail} aria-label={t('agenda')} data-region="agenda" tabIndex={-1}>
          {props.rail}
        </nav>
        <div className={classes.confirmation}>{props.confirmation}</div>
        <main className={classes.centre} data-region="sheet" tabIndex={-1}>
          <div className={classes.page}>{props.centre}</div>
          {props.foot}
        </main>
        <aside
          className={classes.panel}
          aria-label={props.panelName}
          data-region="decision"
          data-open={props.drawerOpen || undefined}
          tabIndex={props.panelIsRead ? 0 : -1}
        >
          {props.panel}
        </aside>
      </div>
      <nav className={classes.tabs} aria-label={t('tabs')}>
        {ROOM_TABS.map((tab) => {
          const Icon = ICONS[tab];
          return (
            <button key={tab} type="button" aria-pressed={props.tab === tab} onClick={() => props.onTab(tab)}>
              <Icon size={22} stroke={1.75} aria-hidden />
              <ChangingText>{tab === 'decision' ? props.panelName : t(`tab.${tab}`)}</ChangingText>
            </button>
          );
        })}
      </nav>
    </div>
  );
}
