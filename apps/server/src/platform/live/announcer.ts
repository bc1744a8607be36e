import { Injectable } from '@nestjs/common';
import { LIVE_EVENT, type LiveEvent } from '@passerelle/contracts';
import type { Server } from 'socket.io';

/** Who receives an event. */
export type Audience = { committeeId: string } | { accountId: string };

type Listener = (event: LiveEvent, audience: Audience) => void;

export function roomOf(audience: Audience): string {
  return 'committeeId' in audience ? `committee:${audience.committeeId}` : `account:${audience.accountId}`;
}

/** Sends events to signed-in members. An event carries no content: each asks again for its own view. */
@Injectable()
export class Announcer {
  private server: Server | null = null;
  private readonly listeners: Listener[] = [];

  attach(server: Server): void {
    this.server = server;
  }

  /** What the server itself does when something changed: judge rights again, for instance. */
  onAnnounced(listener: Listener): void {
    this.listeners.push(listener);
  }

  announce(audience: Audience, event: LiveEvent): void {
    this.server?.to(roomOf(audience)).emit(LIVE_EVENT, event);
    const failures: unknown[] = [];
    // One listener judges rights again: the failure of another must not keep it from running.
    for (const listener of this.listeners) {
      try {
        listener(event, audience);
      } catch (error) {
        failures.push(error);
      }
    }
    if (failures.length > 0) throw failures[0];
  }

  /** From now on the live connections of an account hear an audience, or hear it no more. */
  subscribe(accountId: string, committeeId: string, subscribed: boolean): void {
    const connections = this.server?.in(roomOf({ accountId }));
    if (subscribed) connections?.socketsJoin(roomOf({ committeeId }));
    else connections?.socketsLeave(roomOf({ committeeId }));
  }

  /** Ends every live connection of an account, immediately. */
  disconnect(accountId: string): void {
    this.server?.in(roomOf({ accountId })).disconnectSockets(true);
  }
}
