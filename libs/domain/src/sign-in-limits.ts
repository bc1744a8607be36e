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
 * [SIGN-4] The mailed links that open in the browser that asks, too, given those of the window, the latest first; none
 * when one more link is mailed. A browser that the account does not know is never added to a link that a known one asked
 * for: its browsers are those of the member alone. A known one is added to the latest as well, which is the mail on top.
 */
export function linksThatServe<Link extends MailedLink>(
  mailed: readonly Link[],
  fromKnown: boolean,
  now: Date,
): readonly Link[] {
  const [latest] = mailed;
  if (!latest || latest.usedAt !== null) return [];
  const counted = mailed.filter((link) => link.usedAt === null && link.fromKnown === fromKnown);
  const [own] = counted;
  if (!own || counted.length < SIGN_IN_LIMITS.unusedLinks) return [];
  if (now.getTime() - own.askedAt.getTime() >= SIGN_IN_LIMITS.lastLinkServes) return [];
  return fromKnown && own !== latest ? [own, latest] : [own];
}
