import { remember, remembered } from './device-memory';

const KEY = 'passerelle.return';

/** Keeps the page that somebody wanted before signing in; on the device, because the link of the mail opens a new tab. */
export function keepReturnPath(path: string): void {
  remember(KEY, path);
}

/** The page to go to after signing in, once. Only a path of this site. */
export function takeReturnPath(): string {
  const kept = remembered(KEY);
  remember(KEY, null);
  return kept && /^\/(?!\/)/.test(kept) ? kept : '/';
}

export function dropReturnPath(): void {
  remember(KEY, null);
}
