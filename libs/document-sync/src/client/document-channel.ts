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
 * What carries the messages: a socket, or a pair in memory. It keeps the order of messages within one link.
 * `join` and `push` reject when no answer came (link cut, delay passed): the outcome is then unknown.
 */
export interface DocumentChannel {
  readonly isOnline: boolean;
  join(request: JoinRequest): Promise<JoinReply>;
  push(request: PushRequest): Promise<PushReply>;
  leave(request: LeaveRequest): void;
  presence(request: PresenceRequest): void;
  /** Events of every document of the link; a connection picks its own. Returns what stops listening. */
  listen(listener: ChannelListener): () => void;
}

/** The link, and the events of one document. Returns what stops listening. */
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
