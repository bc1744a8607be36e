import { useTranslation } from 'react-i18next';
import { Link, matchPath, useLocation } from 'react-router';
import { useCurrentCommittee } from '../../shared/committees/current-committee';
import { useMe } from '../../shared/account/me';
import { tabsOf, type FrameTab } from './frame-tabs';
import classes from './main-navigation.module.css';

/** A meeting and a case file have addresses of their own, below no committee. */
const BELOW: Partial<Record<FrameTab['key'], string>> = { meetings: '/seances/*', cases: '/situations/*' };

function currentOf({ key, to }: FrameTab, pathname: string): 'page' | 'true' | undefined {
  const alone = key === 'home' || key === 'committee';
  if (matchPath({ path: to, end: alone }, pathname)) return 'page';
  const below = BELOW[key];
  return below && matchPath(below, pathname) ? 'true' : undefined;
}

/** In the bar on a wide screen, at the bottom of a telephone. */
export function MainNavigation() {
  const { t } = useTranslation('frame');
  const current = useCurrentCommittee();
  const { administrator } = useMe();
  const { pathname } = useLocation();
  return (
    <nav aria-label={t('navigation')} className={classes.nav}>
      {tabsOf(current, administrator).map((tab) => (
        <Link key={tab.key} to={tab.to} aria-current={currentOf(tab, pathname)}>
          <tab.icon size={22} stroke={1.75} aria-hidden />
          {t(`nav.${tab.key}`)}
        </Link>
      ))}
    </nav>
  );
}
