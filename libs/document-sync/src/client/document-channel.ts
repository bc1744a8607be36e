import type {
  ClosedEvent,
  JoinReply,
  JoinRequest,
  LeaveRequest,
  PresenceEvent,
  PresenceRequest,
  PushReply,
  PushRequest,
  UpdateEvent,
} from '../protocol/messages.js';

export interface ChannelListener {
  online(): void;
  offline(): void;
  update(event: UpdateEvent): void;
  presence(event: PresenceEvent): void;
  closed(event: ClosedEvent): void;
}

/**
 * Carries the messages, over a socket or in memory. It keeps their order as long as one link lasts. `join` and `push`
 * reject when no answer came (link cut, timeout): the result is then unknown.
 */
export interface DocumentChannel {
  readonly isOnline: boolean;
  join(request: JoinRequest): Promise<JoinReply>;
  push(request: PushRequest): Promise<PushReply>;
  leave(request: LeaveRequest): void;
  presence(request: PresenceRequest): void;
  /** Events of every document of the link. Returns a function that stops listening. */
  listen(listener: ChannelListener): () => void;
}

/** Listens to the link and to the events of one document. Returns a function that stops listening. */
export function listenFor(documentId: string, channel: DocumentChannel, listener: ChannelListener): () => void {
  const isOurs = (event: { documentId: string }) => event.documentId === documentId;
  return channel.listen({
    online: () => listener.online(),
    offline: () => listener.offline(),
    update: (event) => isOurs(event) && listener.update(event),
    presence: (event) => isOurs(event) && listener.presence(event),
    closed: (event) => isOurs(event) && listener.closed(event),
  });
}
