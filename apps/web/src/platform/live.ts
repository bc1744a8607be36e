import { LIVE_EVENT, liveEvent, showMe, type LiveEvent } from '@passerelle/contracts';
import { io, type Socket } from 'socket.io-client';
import * as parser from 'socket.io-msgpack-parser';
import { refreshEverything } from './freshness';
import { liveCut } from './live-cut';
import { loseReadiness, makeReady } from './live-readiness';
import { receiveChange } from './own-changes';
import { pageAccount } from './page-account';
import { queryClient } from './query-client';

const listeners = new Set<(event: LiveEvent) => void>();

/** Calls `listener` for each live event, whatever connection brings it. Answers how to stop. */
export function onLiveEvent(listener: (event: LiveEvent) => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

let socket: Socket | null = null;

const WEBSOCKET_FIRST = ['websocket', 'polling'];
/** The socket begins by long-polling and goes over to WebSocket by itself where that works. */
const POLLING_FIRST = ['polling', 'websocket'];

/**
 * Some proxies open a WebSocket and let nothing through, without any error: an attempt that came to nothing is
 * followed by one that begins by long-polling, until WebSocket has worked again.
 */
function rememberWhatWorks({ io: manager }: Socket): void {
  manager.on('reconnect_attempt', () => (manager.opts.transports = POLLING_FIRST));
  manager.on('open', () => {
    const worked = (): void => void (manager.opts.transports = WEBSOCKET_FIRST);
    if (manager.engine.transport.name === 'websocket') worked();
    else manager.engine.once('upgrade', worked);
  });
}

/** Refused, or no answer: a sign-in that has ended is noticed immediately, and shown. */
function askWhoIsSignedIn(): void {
  void queryClient.invalidateQueries({ queryKey: [showMe.path] });
}

/** The server ended the connection itself, and the client does not come back by itself then. */
function learnWhy(): void {
  askWhoIsSignedIn();
  socket?.connect();
}

/** Longer than any pause between two attempts of the client, with the time that it gives to each. */
const OPENED_ANEW_AFTER_MS = 20_000;
let watch: ReturnType<typeof setInterval> | undefined;

/**
 * A client may wait for ever: for the answer to a connection that the server never saw, or after one that was denied. One
 * that has been lost for long is opened anew, whatever it waits for.
 */
function watchOver(one: Socket): void {
  clearInterval(watch);
  watch = setInterval(() => {
    if (one.connected) return;
    one.disconnect();
    one.connect();
  }, OPENED_ANEW_AFTER_MS);
}

/** The one live connection of the page. WebSocket first; many offices block it, so long-polling stays possible. */
export function liveSocket(): Socket {
  if (socket) return socket;
  socket = io({
    transports: WEBSOCKET_FIRST,
    tryAllTransports: true,
    timeout: 6_000,
    parser,
    // Asked anew at each connection.
    auth: (give) => give({ accountId: pageAccount.get() ?? undefined }),
    reconnectionDelay: 300,
    reconnectionDelayMax: 4_000,
    randomizationFactor: 0.6,
  });
  rememberWhatWorks(socket);
  watchOver(socket);
  socket.on(LIVE_EVENT, (message: unknown) => {
    const event = liveEvent.safeParse(message);
    if (!event.success) return;
    receiveChange(event.data);
    for (const listener of listeners) listener(event.data);
  });
  if (!socket.connected) liveCut.begin();
  socket.on('disconnect', (reason) => {
    liveCut.begin();
    loseReadiness();
    if (socket) watchOver(socket);
    if (reason === 'io server disconnect') learnWhy();
  });
  socket.on('connect_error', () => askWhoIsSignedIn());
  // Whatever was missed while the connection was lost is asked again.
  socket.on('connect', () => {
    liveCut.end();
    void makeReady(refreshEverything);
  });
  return socket;
}

/** Closes the live connection, when the account signs out. */
export function closeLiveSocket(): void {
  clearInterval(watch);
  socket?.disconnect();
  socket = null;
  liveCut.end();
  loseReadiness(true);
}
