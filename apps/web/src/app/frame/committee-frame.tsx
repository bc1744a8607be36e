import { useEffect, useMemo, useRef, type RefObject } from 'react';
import { Outlet, useLocation, useParams } from 'react-router';
import { committeeQuery } from '../../shared/queries/committees';
import { chosenCommittee, rememberCommittee } from '../../shared/committees/chosen-committee';
import { CurrentCommitteeContext } from '../../shared/committees/current-committee';
import { useMe } from '../../shared/account/me';
import { useView } from '../../platform/queries';
import { TimeZone } from '../../platform/time-zone';
import { AppFrame } from './app-frame';
import { PageBoundary } from './page-boundary';

/** Focus goes to the content when the page changes, as a full load would do. */
function useFocusOnNewPage(pathname: string): RefObject<HTMLElement | null> {
  const main = useRef<HTMLElement>(null);
  const shown = useRef(pathname);
  useEffect(() => {
    if (shown.current === pathname) return;
    shown.current = pathname;
    main.current?.focus({ preventScroll: true });
    window.scrollTo(0, 0);
  }, [pathname]);
  return main;
}

/** The bar, and below it the pages of one committee in its own time zone. */
export function CommitteeFrame() {
  const me = useMe();
  const params = useParams();
  const { pathname } = useLocation();
  const main = useFocusOnNewPage(pathname);
  const committeeId = chosenCommittee(params.committeeId, me.seats);
  const committee = useView(committeeQuery, { committeeId: committeeId ?? '' }, { enabled: committeeId !== null });
  useEffect(() => {
    if (committeeId && me.seats.some((membership) => membership.committeeId === committeeId))
      rememberCommittee(committeeId);
  }, [committeeId, me.seats]);
  const current = useMemo(
    () => ({
      committeeId,
      memberships: me.seats.filter((membership) => membership.committeeId === committeeId),
      committee: committee.data ?? null,
    }),
    [committeeId, me.seats, committee.data],
  );
  return (
    <CurrentCommitteeContext value={current}>
      <TimeZone value={committee.data?.timeZone ?? 'Europe/Paris'}>
        <AppFrame main={main}>
          <PageBoundary resetOn={pathname}>
            <Outlet />
          </PageBoundary>
        </AppFrame>
      </TimeZone>
    </CurrentCommitteeContext>
  );
}
