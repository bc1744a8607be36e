import type { Socket } from 'socket.io';
import { TokenBuckets, type Rate } from '../limits/token-bucket.js';

export interface LiveBounds {
  /** Live connections of one member at the same time. */
  connections: number;
  /** Messages of one member, over all of their connections. */
  messages: Rate;
}

/** Messages dropped on one connection, in seconds of its rate, after which it is closed: no page of ours insists. */
const CLOSED_AFTER_S = 10;

/** What one member may open and send. */
export class LiveLimits {
  private readonly connectionsOf = new Map<string, Set<Socket>>();
  private readonly dropped = new WeakMap<Socket, number>();
  private readonly buckets: TokenBuckets;

  constructor(private readonly bounds: LiveBounds) {
    this.buckets = new TokenBuckets(bounds.messages);
  }

  /** False for a connection too many. */
  hasRoom(accountId: string): boolean {
    return (this.connectionsOf.get(accountId)?.size ?? 0) < this.bounds.connections;
  }

  /** From now on the connection counts, and its messages do. `used` is called at each message that goes on. */
  watch(socket: Socket, accountId: string, used: () => void): void {
    // Several may have been let in at the same time.
    if (!this.hasRoom(accountId)) return void socket.disconnect(true);
    const connections = this.connectionsOf.get(accountId) ?? new Set();
    this.connectionsOf.set(accountId, connections.add(socket));
    socket.on('disconnect', () => {
      connections.delete(socket);
      if (connections.size === 0) this.connectionsOf.delete(accountId);
    });
    socket.use((_message, next) => {
      if (!this.buckets.take(accountId)) return this.drop(socket);
      used();
      next();
    });
  }

  /** Without an answer, as if the line had lost it: the page sends again what has to arrive. */
  private drop(socket: Socket): void {
    const dropped = (this.dropped.get(socket) ?? 0) + 1;
    this.dropped.set(socket, dropped);
    if (dropped > CLOSED_AFTER_S * this.bounds.messages.perSecond) socket.disconnect(true);
  }
}
