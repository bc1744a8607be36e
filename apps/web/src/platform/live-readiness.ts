/** What the server must know of this page, at each connection, before the page asks for anything over it. */
export interface Announcement {
  /** Ends once the server has answered, or will not. */
  announce: () => Promise<unknown>;
  /** Called once everything has been asked again after it. */
  refreshed: () => void;
}

interface ReadinessListener {
  ready: () => void;
  lost: () => void;
}

/**
 * A view is not held back longer: an office may let HTTP through and no live connection. Longer than what passes between
 * two attempts of the live connection, with the announcement after it.
 */
const LONGEST_WAIT_MS = 15_000;

const announcements = new Set<Announcement>();
const listeners = new Set<ReadinessListener>();
let state: 'never' | 'ready' | 'lost' = 'never';
let attempt = 0;

/**
 * The live connection is ready once the announcements of this page are answered. A document or a view asked before would
 * be judged as if its reader were not there.
 */
export const isReady = (): boolean => state === 'ready';

/**
 * The connection was lost, and what this page announces may not be known to the server: an answer given meanwhile may be
 * that of somebody who is not there.
 */
export const isUnannounced = (): boolean => state === 'lost' && announcements.size > 0;

/** Calls the listener at each change. Answers how to stop. */
export function onReadiness(listener: ReadinessListener): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Made at each connection from now on. Answers how to stop. */
export function announceFirst(announcement: Announcement): () => void {
  announcements.add(announcement);
  return () => announcements.delete(announcement);
}

/** The connection is there: announces, says that it is ready, then asks for everything again. */
export async function makeReady(refresh: () => Promise<void>): Promise<void> {
  const own = ++attempt;
  const made = [...announcements];
  await Promise.allSettled(made.map(({ announce }) => announce()));
  if (own !== attempt) return;
  state = 'ready';
  for (const { ready } of [...listeners]) ready();
  await refresh();
  for (const announcement of made) if (announcements.has(announcement)) announcement.refreshed();
}

/** The connection is lost; `closed`: by this page itself, and views wait for no other. */
export function loseReadiness(closed = false): void {
  attempt += 1;
  const wasReady = state === 'ready';
  state = closed || state === 'never' ? 'never' : 'lost';
  if (wasReady) for (const { lost } of [...listeners]) lost();
}

/**
 * Resolves once what this page announces of itself counts again: immediately, but after a cut of a page that has
 * something to announce.
 */
export function untilReady(): Promise<void> {
  if (!isUnannounced()) return Promise.resolve();
  return new Promise((resolve) => {
    const end = (): void => {
      clearTimeout(timer);
      stop();
      resolve();
    };
    const timer = setTimeout(end, LONGEST_WAIT_MS);
    const stop = onReadiness({ ready: end, lost: () => undefined });
  });
}
