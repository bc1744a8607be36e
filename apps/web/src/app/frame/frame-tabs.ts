import {
  IconCalendarEvent,
  IconClipboardCheck,
  IconHome,
  IconSettings,
  IconUsers,
  IconUsersGroup,
} from '@tabler/icons-react';
import { seesFiguresOnly, type CurrentCommittee } from '../../shared/committees/current-committee';
import { paths } from '../../shared/paths';

export interface FrameTab {
  key: 'home' | 'meetings' | 'cases' | 'followUps' | 'committee' | 'administration';
  to: string;
  icon: typeof IconHome;
}

/** The pages of a committee that are for the viewer, and those of the instance for who runs it. */
export function tabsOf(current: CurrentCommittee, administrator: boolean): FrameTab[] {
  const tabs = committeeTabs(current);
  return administrator ? [...tabs, { key: 'administration', to: paths.administration, icon: IconSettings }] : tabs;
}

function committeeTabs(current: CurrentCommittee): FrameTab[] {
  const { committeeId, memberships, committee } = current;
  const tabs: FrameTab[] = [{ key: 'home', to: paths.home, icon: IconHome }];
  if (!committeeId) return tabs;
  if (memberships.length > 0) tabs.push({ key: 'meetings', to: paths.meetings(committeeId), icon: IconCalendarEvent });
  if (committee?.abilities.seeCases) tabs.push({ key: 'cases', to: paths.cases(committeeId), icon: IconUsers });
  if (!seesFiguresOnly(current)) {
    tabs.push({ key: 'followUps', to: paths.followUps(committeeId), icon: IconClipboardCheck });
  }
  tabs.push({ key: 'committee', to: paths.committee(committeeId), icon: IconUsersGroup });
  return tabs;
}
