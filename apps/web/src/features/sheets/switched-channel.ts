import type { ChannelListener, DocumentChannel } from '@passerelle/document-sync/client';

/** A channel that outlives the live connection which carries it: a sign-in may end, and the same person come back. */
export class SwitchedChannel implements DocumentChannel {
  private carrier: DocumentChannel | null = null;
  private readonly listeners = new Map<ChannelListener, () => void>();

  get isOnline(): boolean {
    return this.carrier?.isOnline ?? false;
  }

  /** Null: the connection is lost until somebody signs in. */
  switchTo(carrier: DocumentChannel | null): void {
    const wasOnline = this.isOnline;
    this.carrier = carrier;
    for (const [listener, stop] of this.listeners) {
      stop();
      this.listeners.set(listener, carrier?.listen(listener) ?? nothing);
      if (wasOnline) listener.offline();
      if (this.isOnline) listener.online();
    }
  }

  join: DocumentChannel['join'] = (request) => this.carrier?.join(request) ?? offline();
  push: DocumentChannel['push'] = (request) => this.carrier?.push(request) ?? offline();
  leave: DocumentChannel['leave'] = (request) => this.carrier?.leave(request);
  presence: DocumentChannel['presence'] = (request) => this.carrier?.presence(request);

  listen(listener: ChannelListener): () => void {
    this.listeners.set(listener, this.carrier?.listen(listener) ?? nothing);
    return () => {
      this.listeners.get(listener)?.();
      this.listeners.delete(listener);
    };
  }
}

const offline = (): Promise<never> => Promise.reject(new Error('offline'));
const nothing = (): void => undefined;
