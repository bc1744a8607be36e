import { LIVE_EVENT, liveEvent, showMe, type LiveEvent } from '@passerelle/contracts';
import { io, type Socket } from 'socket.io-client';
import * as parser from 'socket.io-msgpack-parser';
import { refreshEverything } from './freshness';
import { liveCut } from './live-cut';
import { loseReadiness, makeReady } from './live-readiness';
import { ATTEMPT_MS, watchOver, WEBSOCKET_FIRST } from './live-recovery';
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
let stopWatching = (): void => undefined;

/** Refused, or no answer: a sign-in that has ended is noticed immediately, and shown. */
function askWhoIsSignedIn(): void {
  void queryClient.invalidateQueries({ queryKey: [showMe.path] });
}

/** The server ended the connection itself, and the client does not come back by itself then. */
function learnWhy(): void {
  askWhoIsSignedIn();
  socket?.connect();
}

/** The one live connection of the page. WebSocket first; many offices block it, so long-polling stays possible. */
export function liveSocket(): Socket {
  if (socket) return socket;
  socket = io({
    transports: WEBSOCKET_FIRST,
    tryAllTransports: true,
    timeout: ATTEMPT_MS,
    parser,
    // Asked anew at each connection.
    auth: (give) => give({ accountId: pageAccount.get() ?? undefined }),
    reconnectionDelay: 300,
    reconnectionDelayMax: 4_000,
    randomizationFactor: 0.6,
  });
  stopWatching = watchOver(socket);
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
    if (reason === 'io server disconnect') learnWhy();
  });
  socket.on('connect_error', ({ message }) => {
    liveCut.refused(message);
    askWhoIsSignedIn();
  });
  // Whatever was missed while the connection was lost is asked again.
  socket.on('connect', () => {
    liveCut.end();
    void makeReady(refreshEverything);
  });
  return socket;
}

/** Closes the live connection, when the account signs out. */
export function closeLiveSocket(): void {
  stopWatching();
  socket?.disconnect();
  socket = null;
  liveCut.end();
  loseReadiness(true);
}
