import { SIGN_IN_LIMITS } from '@passerelle/domain';

/** How long things last, in milliseconds. */
export const LINK_LIFETIME = SIGN_IN_LIMITS.window;
/** A use is written at most once in this time. How long a sign-in lasts is a rule (`SIGN_IN_LIFE`). */
export const USE_WRITTEN_EVERY = 60_000;

export function before(now: Date, duration: number): Date {
  return new Date(now.getTime() - duration);
}
