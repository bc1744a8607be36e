import { useEffect, useSyncExternalStore } from 'react';
import { Navigate, Outlet, useLocation } from 'react-router';
import { meQuery } from '../../shared/account/me-query';
import { Refused } from '../../platform/api';
import { refreshViews } from '../../platform/freshness';
import { liveSocket } from '../../platform/live';
import { pageAccount } from '../../platform/page-account';
import { onSignedInElsewhere, tellSignedIn } from '../../platform/sign-in-news';
import { forgetMe, Me } from '../../shared/account/me';
import { paths } from '../../shared/paths';
import { useView } from '../../platform/queries';
import { keepReturnPath } from '../../platform/return-path';
import { forgetSignInEnded, noteSignInEnded } from '../../platform/sign-in-ended';
import { unsentText } from '../../platform/unsent-text';
import { ViewState } from '../../ui/view-state';
import { OtherAccount } from './other-account';
import classes from './frame.module.css';

function SignInFirst({ ended }: { ended: boolean }) {
  const { pathname, search } = useLocation();
  useEffect(() => {
    if (pathname !== paths.home) keepReturnPath(pathname + search);
    if (ended) noteSignInEnded({ wroteUnsent: unsentText.get().unsaved });
    forgetMe();
  }, [pathname, search, ended]);
  return <Navigate to={paths.signIn} replace />;
}

/** Everything below is for somebody who is signed in; the live connection lasts as long as it is shown. */
export function SignedIn() {
  const me = useView(meQuery, {});
  const accountId = me.data?.accountId;
  const replaced = useSyncExternalStore(pageAccount.subscribe, pageAccount.isReplaced);
  // Before the pages below ask anything: each of their requests says whose page this is.
  if (accountId && pageAccount.get() === null) pageAccount.take(accountId);
  useEffect(() => {
    if (!accountId) return;
    forgetSignInEnded();
    liveSocket();
    tellSignedIn(accountId);
    // The server says whose browser this is; a page that was opened in the meantime may say what was true before.
    return onSignedInElsewhere((other) => void (other === accountId ? null : refreshViews([meQuery])));
  }, [accountId]);
  if (replaced && me.data) return <OtherAccount name={me.data.name} />;
  if (me.error instanceof Refused) return <SignInFirst ended={me.data !== undefined} />;
  if (me.data) {
    return (
      <Me value={me.data}>
        <Outlet />
      </Me>
    );
  }
  return (
    <main className={classes.alone}>
      <ViewState query={me}>{() => null}</ViewState>
    </main>
  );
}
