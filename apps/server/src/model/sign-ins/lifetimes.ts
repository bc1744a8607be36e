/** How long things last, in milliseconds. */
export const LINK_LIFETIME = 10 * 60_000;
/** A sign-in ends after this long without use; a use is written at most once a minute. */
export const IDLE_LIFETIME = 30 * 60_000;
export const USE_WRITTEN_EVERY = 60_000;
/** It ends in any case this long after its start: a working day. */
export const ABSOLUTE_LIFETIME = 10 * 3_600_000;

/** Links that one e-mail address may ask for during the life of a link. */
export const LINKS_PER_EMAIL = 5;
/** The same for one network address: a whole committee may share it. */
export const LINKS_PER_ADDRESS = 30;

export function before(now: Date, duration: number): Date {
  return new Date(now.getTime() - duration);
}
