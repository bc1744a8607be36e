import type { MeView } from '@passerelle/contracts';
import { useEffect, useEffectEvent, useState, useSyncExternalStore } from 'react';
import { SignInAgain } from '../../features/sign-in/sign-in-again';
import { Navigate, Outlet, useLocation } from 'react-router';
import { meQuery } from '../../shared/account/me-query';
import { isRefused } from '../../platform/api';
import { openDrafts } from '../../platform/drafts/page-drafts';
import { refreshEverything, refreshViews } from '../../platform/freshness';
import { pageAccount } from '../../platform/page-account';
import { onSignedInElsewhere, tellSignedIn } from '../../platform/sign-in-news';
import { forgetMe, Me } from '../../shared/account/me';
import { paths } from '../../shared/paths';
import { useView } from '../../platform/queries';
import { keepReturnPath } from '../../platform/return-path';
import { forgetSignInEnded, noteSignInEnded } from '../../platform/sign-in-ended';
import { unsentText } from '../../platform/unsent-text';
import { ViewState } from '../../ui/view-state';
import { sendLeftTextOf } from './left-text';
import { OtherAccount } from './other-account';
import classes from './frame.module.css';

/** `endedFor`: the account whose sign-in has ended on this page; null where nobody was signed in. */
function SignInFirst({ endedFor }: { endedFor: string | null }) {
  const { pathname, search } = useLocation();
  // The account is forgotten below, and the page stays its own.
  const [owner] = useState(endedFor);
  useEffect(() => {
    if (pathname !== paths.home) keepReturnPath(pathname + search, owner);
    if (owner !== null) noteSignInEnded({ wroteUnsent: unsentText.get().awaited });
    forgetMe();
  }, [pathname, search, owner]);
  return <Navigate to={paths.signIn} replace />;
}

/** The forms below show what was written in them: they wait for the device, which answers in an instant or not at all. */
function useOpenedDrafts(me: MeView | undefined): boolean {
  const [readyFor, setReadyFor] = useState<string | null>(null);
  const { accountId, deviceKey } = me ?? {};
  useEffect(() => {
    if (!accountId || !deviceKey) return;
    let left = false;
    void openDrafts(accountId, deviceKey).then(() => !left && setReadyFor(accountId));
    return () => void (left = true);
  }, [accountId, deviceKey]);
  return accountId !== undefined && readyFor === accountId;
}

/** Everything below is for somebody who is signed in; the live connection lasts as long as it is shown. */
export function SignedIn() {
  const me = useView(meQuery, {});
  const accountId = me.data?.accountId;
  const replaced = useSyncExternalStore(pageAccount.subscribe, pageAccount.isReplaced);
  // Before the pages below ask anything: each of their requests says whose page this is.
  if (accountId && pageAccount.get() === null) pageAccount.take(accountId);
  const ended = isRefused(me.error, 'sign-in-required');
  // The server says whose browser this is; a page that was opened in the meantime may say what was true before.
  const hear = useEffectEvent((other: unknown) => {
    if (ended || other !== accountId) void refreshViews([meQuery]);
  });
  useEffect(() => {
    if (!accountId) return;
    forgetSignInEnded();
    const stopSending = sendLeftTextOf(accountId);
    tellSignedIn(accountId);
    const stopHearing = onSignedInElsewhere(hear);
    return () => {
      stopSending();
      stopHearing();
    };
  }, [accountId]);
  const [leaving, setLeaving] = useState(false);
  const draftsReady = useOpenedDrafts(me.data);
  if (replaced && me.data) return <OtherAccount name={me.data.name} />;
  if (ended && (leaving || me.data === undefined)) return <SignInFirst endedFor={accountId ?? null} />;
  if (me.data && !draftsReady) return <main className={classes.alone} />;
  if (me.data) {
    return (
      <Me value={me.data}>
        <Outlet />
        {ended ? (
          <SignInAgain me={me.data} onSignedIn={() => void refreshEverything()} onLeave={() => setLeaving(true)} />
        ) : null}
      </Me>
    );
  }
  return (
    <main className={classes.alone}>
      <ViewState query={me}>{() => null}</ViewState>
    </main>
  );
}
