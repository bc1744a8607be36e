import { remember, remembered } from './device-memory';

const KEY = 'passerelle.return';
/** The account, empty when nobody was signed in yet, and a path of this site. */
const KEPT = /^(\S*) (\/(?!\/).*)$/;

/**
 * Keeps the page that somebody wanted before signing in; on the device, because the link of the mail opens a new tab.
 * A page whose sign-in ended is kept for its account: to another, its address may lead nowhere.
 */
export function keepReturnPath(path: string, accountId: string | null): void {
  remember(KEY, `${accountId ?? ''} ${path}`);
}

/** The page to go to after `accountId` signed in, once. Only a path of this site. */
export function takeReturnPath(accountId: string | null): string {
  const [, owner, path] = KEPT.exec(remembered(KEY) ?? '') ?? [];
  remember(KEY, null);
  return path !== undefined && (owner === '' || owner === accountId) ? path : '/';
}

export function dropReturnPath(): void {
  remember(KEY, null);
}
