/** How long things last, in milliseconds. */
export const LINK_LIFETIME = 10 * 60_000;
/** A use is written at most once in this time. How long a sign-in lasts is a rule (`SIGN_IN_LIFE`). */
export const USE_WRITTEN_EVERY = 60_000;

/** Links that one e-mail address may ask for during the life of a link. */
export const LINKS_PER_EMAIL = 5;
/** The same for one network address: a whole committee may share it. */
export const LINKS_PER_ADDRESS = 30;

export function before(now: Date, duration: number): Date {
  return new Date(now.getTime() - duration);
}
