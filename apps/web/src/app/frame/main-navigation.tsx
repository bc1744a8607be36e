import { IconCalendarEvent, IconClipboardCheck, IconHome, IconUsers, IconUsersGroup } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { NavLink } from 'react-router';
import { seesFiguresOnly, useCurrentCommittee, type CurrentCommittee } from '../../platform/current-committee';
import { paths } from '../../platform/paths';
import classes from './main-navigation.module.css';

type Tab = { key: 'home' | 'meetings' | 'cases' | 'followUps' | 'committee'; to: string; icon: typeof IconHome };

function tabsOf(current: CurrentCommittee): Tab[] {
  const { committeeId, seats, committee } = current;
  const tabs: Tab[] = [{ key: 'home', to: paths.home, icon: IconHome }];
  if (!committeeId) return tabs;
  if (seats.length > 0) tabs.push({ key: 'meetings', to: paths.meetings(committeeId), icon: IconCalendarEvent });
  if (committee?.abilities.seeCases) tabs.push({ key: 'cases', to: paths.cases(committeeId), icon: IconUsers });
  if (!seesFiguresOnly(current)) {
    tabs.push({ key: 'followUps', to: paths.followUps(committeeId), icon: IconClipboardCheck });
  }
  tabs.push({ key: 'committee', to: paths.committee(committeeId), icon: IconUsersGroup });
  return tabs;
}

/** In the bar on a wide screen, at the bottom of a telephone. */
export function MainNavigation() {
  const { t } = useTranslation('frame');
  const current = useCurrentCommittee();
  return (
    <nav aria-label={t('navigation')} className={classes.nav}>
      {tabsOf(current).map(({ key, to, icon: Icon }) => (
        <NavLink key={key} to={to} end={key === 'home' || key === 'committee'}>
          <Icon size={22} stroke={1.75} aria-hidden />
          {t(`nav.${key}`)}
        </NavLink>
      ))}
    </nav>
  );
}
