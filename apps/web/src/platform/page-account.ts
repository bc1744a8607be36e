/**
 * Whose page this is. The cookie belongs to the browser: when somebody else signs in beside this page, what it would still
 * send would be theirs. So each request says the account that the page believes in, and the server refuses another one.
 */
let account: string | null = null;
let replaced = false;
const listeners = new Set<() => void>();

function tell(): void {
  for (const listener of listeners) listener();
}

export const pageAccount = {
  get: (): string | null => account,
  /** Another account is signed in to this browser: nothing more leaves this page. */
  isReplaced: (): boolean => replaced,
  subscribe: (listener: () => void): (() => void) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
  /** The page is this account's until it leaves. */
  take: (accountId: string): void => {
    account = accountId;
  },
  leave: (): void => {
    account = null;
    replaced = false;
    tell();
  },
  /** The server refused what was sent for an account. A late answer to a page that has changed hands itself says nothing. */
  refused: (accountId: string | null): void => {
    if (accountId === null || accountId !== account || replaced) return;
    replaced = true;
    tell();
  },
};
