import { signOut, type MeView } from '@passerelle/contracts';
import { createContext, useContext } from 'react';
import { call } from '../../platform/api';
import { closeDrafts } from '../../platform/drafts/page-drafts';
import { closeLiveSocket } from '../../platform/live';
import { pageAccount } from '../../platform/page-account';
import { queryClient } from '../../platform/query-client';
import { unsentText } from '../../platform/unsent-text';

export const Me = createContext<MeView | null>(null);

/** The account that is signed in. Only below the routes that ask for it. */
export function useMe(): MeView {
  const me = useContext(Me);
  if (!me) throw new Error('useMe outside a signed-in page');
  return me;
}

export async function leave(): Promise<void> {
  await call(signOut, {}, {});
  forgetMe();
}

/**
 * Drops the live connection and every view kept in memory: before leaving, and before somebody else comes in. Text that
 * was not sent stays on the device, or in this page where the device keeps nothing.
 */
export function forgetMe(): void {
  // First: from here on nothing speaks for the account any more.
  pageAccount.leave();
  unsentText.suspend();
  closeLiveSocket();
  closeDrafts();
  queryClient.clear();
}
