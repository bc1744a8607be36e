import type { JoinAccepted, JoinRefused, JoinRequest } from '../protocol/messages.js';
import type { RefusalCode } from '../protocol/refusal-codes.js';
import { isRetryable } from './connection-state.js';
import type { DocumentChannel } from './document-channel.js';

export interface JoinLoopCallbacks {
  request(): JoinRequest;
  joined(reply: JoinAccepted): void;
  refused(reply: JoinRefused): void;
  /** No reply, or a refusal that may pass: join again later. */
  failed(): void;
}

/**
 * How often a refusal just after a reconnection is asked again, with the growing delays of `Retry`: two to four seconds.
 * A right may depend on what the server learns of the member by the same link, a moment after it. The author of text
 * that will not be taken waits as long for it.
 */
const PASSING_REFUSALS = 4;

/** Joins a document. A reply to an attempt that was interrupted is ignored. */
export class JoinLoop {
  private attempt = 0;
  private passingRefusals = 0;

  constructor(
    private readonly channel: Pick<DocumentChannel, 'isOnline' | 'join'>,
    private readonly callbacks: JoinLoopCallbacks,
  ) {}

  async start(): Promise<void> {
    const attempt = ++this.attempt;
    try {
      const reply = await this.channel.join(this.callbacks.request());
      if (attempt !== this.attempt) return;
      if (reply.ok) {
        this.passingRefusals = 0;
        this.callbacks.joined(reply);
      } else if (isRetryable(reply.refused) || this.mayPass(reply.refused)) this.callbacks.failed();
      else this.callbacks.refused(reply);
    } catch {
      if (attempt === this.attempt && this.channel.isOnline) this.callbacks.failed();
    }
  }

  interrupt(): void {
    this.attempt++;
  }

  /** The link is lost, or its page has just opened: the first refusals after it may pass. */
  letRefusalsPass(): void {
    this.passingRefusals = PASSING_REFUSALS;
  }

  /** The server has said that rights changed: its refusal counts. */
  rightsChanged(): void {
    this.passingRefusals = 0;
  }

  private mayPass(refused: RefusalCode): boolean {
    return refused === 'not-allowed' && this.passingRefusals-- > 0;
  }
}
