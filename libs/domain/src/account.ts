import type { Account, Viewer } from './committee.js';
import type { Refusal } from './refusal.js';

/**
 * [DO-27] Administrators deactivate accounts, activate them again, close sign-ins and end the administration of others;
 * never their own, so that one of them always remains.
 */
export function mayChangeAccount(viewer: Viewer, account: Pick<Account, 'id'>): boolean {
  return viewer.administrator && viewer.accountId !== account.id;
}

/** [SIGN-7] True while nobody signs in to an account, and its memberships open nothing. */
export function isDeactivated(account: Pick<Account, 'deactivatedAt'>): boolean {
  return account.deactivatedAt !== null;
}

/** [SIGN-7] Deactivating twice changes nothing: it stays deactivated since the first time. */
export function deactivateAccount(account: Account, at: Date): Account {
  return isDeactivated(account) ? account : { ...account, deactivatedAt: at };
}

/** [SIGN-7] Its memberships, which were kept, open again what they opened. */
export function reactivateAccount(account: Account): Account {
  return isDeactivated(account) ? { ...account, deactivatedAt: null } : account;
}

/** [DO-27] Refuses `not-an-administrator` for an account that does not run the instance. */
export function removeAdministration(account: Account): Account | Refusal {
  return account.administrator ? { ...account, administrator: false } : { refused: 'not-an-administrator' };
}
