/** How far asking for sign-in links goes; times in milliseconds. */
export const SIGN_IN_LIMITS = {
  /** What is asked longer ago counts no more. A link lives as long. */
  window: 10 * 60_000,
  /** Links that a mailbox has received and not used, beyond which the last one has to do. */
  unusedLinks: 3,
  /** A last link older than this is too near its end to have to do. */
  lastLinkServes: 5 * 60_000,
  /** A browser in which an account has signed in stays known to it for this long. */
  knownFor: 180 * 86_400_000,
  /** Known browsers of one account: the latest. */
  knownBrowsers: 10,
  longestWait: 8_000,
} as const;

/** What attempts are counted by. */
export type AttemptsOf = 'network-address' | 'mailbox' | 'known-browser';

/** Attempts that wait for nothing, and what each one beyond adds. Twenty members of one office ask in one minute. */
const PATIENCE: Record<AttemptsOf, { free: number; step: number }> = {
  'network-address': { free: 60, step: 200 },
  mailbox: { free: 5, step: 1_000 },
  'known-browser': { free: 10, step: 1_000 },
};

/** [SIGN-3] How long the attempt waits, by its number in the window: longer and longer, and never for ever. */
export function waitBeforeAttempt(number: number, of: AttemptsOf): number {
  const { free, step } = PATIENCE[of];
  return Math.min(SIGN_IN_LIMITS.longestWait, Math.max(0, number - free) * step);
}

/** A link that was mailed to a mailbox. */
interface MailedLink {
  askedAt: Date;
  usedAt: Date | null;
  /** A browser asked that the account knows. */
  fromKnown: boolean;
}

/**
 * [SIGN-4] True when one more link is mailed, given those of the window, the latest first. Otherwise the latest opens in
 * the browser that asks, too: so it is one that was not used.
 */
export function mailsAnotherLink(mailed: readonly MailedLink[], fromKnown: boolean, now: Date): boolean {
  const [latest] = mailed;
  if (!latest || latest.usedAt !== null) return true;
  const counted = mailed.filter((link) => link.usedAt === null && link.fromKnown === fromKnown);
  if (counted.length < SIGN_IN_LIMITS.unusedLinks) return true;
  return now.getTime() - latest.askedAt.getTime() >= SIGN_IN_LIMITS.lastLinkServes;
}
