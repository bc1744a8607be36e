import type { Socket } from 'socket.io-client';

export const WEBSOCKET_FIRST = ['websocket', 'polling'];
/** The socket begins by long-polling and goes over to WebSocket by itself where that works. */
const POLLING_FIRST = ['polling', 'websocket'];

/** What the client gives to one attempt to connect. */
export const ATTEMPT_MS = 6_000;
/** Longer than any pause between two attempts of the client, with the time that it gives to each. */
const OPENED_ANEW_AFTER_MS = 20_000;
/** What the browser says comes in bunches. */
const LOOKED_AT_AGAIN_AFTER_MS = 1_000;
const MAY_BE_BACK = ['online', 'pageshow', 'visibilitychange'];

/**
 * The attempts of a lost connection take turns. Some proxies open a WebSocket and let nothing through, without any error;
 * and long-polling shares the few connections that a browser makes to a server (six) with requests that hang since the
 * line was lost, for as long as the device waits before it sends their bytes again. What worked last begins; answers how
 * to begin with it now.
 */
function takeTurns({ io: manager }: Socket): () => void {
  let turns = [POLLING_FIRST, WEBSOCKET_FIRST];
  const turn = (attempt: number): void => void (manager.opts.transports = turns[(attempt - 1) % 2]);
  const worked = (name: string): void => {
    turns = name === 'polling' ? [POLLING_FIRST, WEBSOCKET_FIRST] : [WEBSOCKET_FIRST, POLLING_FIRST];
  };
  manager.on('reconnect_attempt', turn);
  manager.on('open', () => {
    worked(manager.engine.transport.name);
    manager.engine.once('upgrade', ({ name }) => worked(name));
  });
  return () => turn(1);
}

/**
 * Opens a lost connection anew, whatever it waits for: as soon as the browser says that the line or the page is back,
 * when what is open gets no answer, and after a while in any case. By itself the client would pause up to its longest
 * delay; and it waits for ever for the answer to a connection that the server never saw, or after one that was denied.
 * Answers how to stop.
 */
export function watchOver(socket: Socket): () => void {
  const end = new AbortController();
  const beginWithWhatWorked = takeTurns(socket);
  let unanswered: ReturnType<typeof setTimeout> | undefined;
  let lost: ReturnType<typeof setInterval> | undefined;
  let lookedAt = -Infinity;
  const openAnew = (): void => {
    if (socket.connected) return;
    clearTimeout(unanswered);
    socket.disconnect();
    beginWithWhatWorked();
    socket.connect();
  };
  const lookAgain = (event: Event): void => {
    // A page that is shown for the first time has just begun to connect.
    if (event instanceof PageTransitionEvent && !event.persisted) return;
    if (document.visibilityState === 'hidden' || performance.now() - lookedAt < LOOKED_AT_AGAIN_AFTER_MS) return;
    lookedAt = performance.now();
    openAnew();
  };
  const watch = (): void => {
    clearInterval(lost);
    lost = setInterval(openAnew, OPENED_ANEW_AFTER_MS);
  };
  const opened = (): void => {
    clearTimeout(unanswered);
    unanswered = setTimeout(openAnew, ATTEMPT_MS);
  };
  const answered = (): void => clearTimeout(unanswered);
  watch();
  socket.io.on('open', opened);
  socket.on('connect', answered).on('disconnect', watch);
  for (const name of MAY_BE_BACK) window.addEventListener(name, lookAgain, { signal: end.signal });
  return () => {
    clearInterval(lost);
    clearTimeout(unanswered);
    end.abort();
    socket.io.off('open', opened);
    socket.off('connect', answered).off('disconnect', watch);
  };
}
