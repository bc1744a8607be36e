/** How long a sign-in lasts, in milliseconds. */
export const SIGN_IN_LIFE = {
  /** Without use. */
  idle: 4 * 3_600_000,
  /** From its start, however used: a working day. */
  whole: 10 * 3_600_000,
  /** A meeting holds the sign-ins of those present for this long after its opening: one is perhaps never closed. */
  meeting: 12 * 3_600_000,
  /** A member who left the room this long ago is still held: a line that fell, a server that starts again. */
  away: 15 * 60_000,
} as const;

export interface SignInTimes {
  startedAt: Date;
  lastUsedAt: Date;
}

/** The presence of a member in the room of a meeting: since when, and until when; null while they are there. */
interface RoomPresence {
  presentSince: Date;
  leftAt: Date | null;
}

export interface OpenMeetingPresence extends RoomPresence {
  openedAt: Date;
}

function isWithin(now: Date, since: Date, life: number): boolean {
  return now.getTime() - since.getTime() < life;
}

/** [SIGN-1] By the clock alone: use makes a sign-in last, for a working day. */
export function lastsByItself({ startedAt, lastUsedAt }: SignInTimes, now: Date): boolean {
  return isWithin(now, startedAt, SIGN_IN_LIFE.whole) && isWithin(now, lastUsedAt, SIGN_IN_LIFE.idle);
}

/** [SIGN-2] A member who comes back: a short absence does not end a presence, after a longer one another begins. */
export function presentSince(former: RoomPresence, now: Date): Date {
  const goesOn = former.leftAt === null || isWithin(now, former.leftAt, SIGN_IN_LIFE.away);
  return goesOn ? former.presentSince : now;
}

/**
 * [SIGN-2] The open meeting in which the member is, or was a moment ago, holds the sign-in. One that had ended when they
 * arrived, or came back, in another browser, does not come back to life.
 */
export function isHeldByMeeting(signIn: SignInTimes, presences: readonly OpenMeetingPresence[], now: Date): boolean {
  return presences.some(
    ({ openedAt, presentSince: since, leftAt }) =>
      isWithin(now, openedAt, SIGN_IN_LIFE.meeting) &&
      lastsByItself(signIn, since) &&
      (leftAt === null || isWithin(now, leftAt, SIGN_IN_LIFE.away)),
  );
}
