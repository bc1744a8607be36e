import type { JoinAccepted, JoinRefused, JoinRequest } from '../protocol/messages.js';
import { isRetryable } from './connection-state.js';
import type { DocumentChannel } from './document-channel.js';

export interface JoinLoopCallbacks {
  request(): JoinRequest;
  joined(reply: JoinAccepted): void;
  refused(reply: JoinRefused): void;
  /** No reply, or a refusal that may pass: join again later. */
  failed(): void;
}

/** Joins a document. A reply to an attempt that was interrupted is ignored. */
export class JoinLoop {
  private attempt = 0;

  constructor(
    private readonly channel: Pick<DocumentChannel, 'isOnline' | 'join'>,
    private readonly callbacks: JoinLoopCallbacks,
  ) {}

  async start(): Promise<void> {
    const attempt = ++this.attempt;
    try {
      const reply = await this.channel.join(this.callbacks.request());
      if (attempt !== this.attempt) return;
      if (reply.ok) this.callbacks.joined(reply);
      else if (isRetryable(reply.refused)) this.callbacks.failed();
      else this.callbacks.refused(reply);
    } catch {
      if (attempt === this.attempt && this.channel.isOnline) this.callbacks.failed();
    }
  }

  interrupt(): void {
    this.attempt++;
  }
}
