import { DocumentConnection, type DocumentChannel } from '@passerelle/document-sync/client';
import { isSameUnsentText, NOTHING_UNSENT, type UnsentText } from '../../platform/unsent-text';
import type { AccountDevice } from './browser-device';
import { ReturnedText } from './returned-text';
import { SwitchedChannel } from './switched-channel';
import { summaryOf } from './unsent-summary';

interface Held {
  connection: DocumentConnection;
  holders: number;
}

/**
 * The sheets that one account has open on this page, one connection per document. A sheet that is no longer shown
 * stays open until what was typed in it is saved, and one that ended with text unsent stays until its author has been
 * given the text.
 */
export class OpenSheets {
  private readonly held = new Map<string, Held>();
  private readonly listeners = new Set<() => void>();
  private readonly channel = new SwitchedChannel();
  private carrier: unknown = null;
  private readonly returned: ReturnedText;
  private summary = NOTHING_UNSENT;

  constructor(
    private readonly schemaVersion: number,
    private readonly device: AccountDevice | null,
  ) {
    this.returned = new ReturnedText(device, () => this.summarise());
  }

  /** The account is signed in: its sheets go over this live connection, the same or another one. */
  connect<Carrier>(carrier: Carrier, channelOver: (carrier: Carrier) => DocumentChannel): void {
    if (carrier === this.carrier) return;
    this.carrier = carrier;
    this.channel.switchTo(channelOver(carrier));
    void this.sendOrphanedOutboxes();
  }

  /**
   * What pages that are gone left on this device, for sheets that may not be shown again: each is opened until all is
   * saved, or given back to its author.
   */
  async sendOrphanedOutboxes(): Promise<void> {
    const documents = (await this.device?.documents().catch(() => null)) ?? [];
    for (const documentId of documents) {
      if (this.held.has(documentId)) continue;
      // A page that has just opened may not have said yet in which room it is.
      this.open(documentId, true);
      this.settle(documentId);
    }
  }

  /**
   * The sign-in has ended. What the device keeps is closed here, and waits there for its author; what it does not keep
   * stays in this page, for the same account alone.
   */
  async suspend(): Promise<void> {
    this.carrier = null;
    this.channel.switchTo(null);
    for (const [documentId, held] of [...this.held]) {
      const isKept = await held.connection.settled();
      const isSuspended = this.carrier === null && held.holders === 0;
      if (isKept && isSuspended && !held.connection.getState().hasRejectedText) this.close(documentId, held);
    }
    this.summarise();
  }

  hold(documentId: string): DocumentConnection {
    this.closeUnopened(documentId);
    const held = this.held.get(documentId) ?? this.open(documentId);
    held.holders += 1;
    return held.connection;
  }

  release(documentId: string): void {
    const held = this.held.get(documentId);
    if (!held) return;
    held.holders -= 1;
    this.settle(documentId);
  }

  /** Forgets the text that could not be saved, once its author has it. */
  forgetRejectedText(): void {
    for (const [documentId, held] of this.held) {
      const { hasRejectedText, refused, access } = held.connection.getState();
      if (hasRejectedText) held.connection.forgetUnsent();
      if (refused !== null && access === 'none') this.close(documentId, held);
    }
    this.summarise();
  }

  /** The author has read that text which had been given back is saved. */
  forgetSentText(): void {
    this.returned.forgetSent();
    this.summarise();
  }

  /** Drops all that is not saved, here and on the device. */
  async discard(): Promise<void> {
    this.returned.abandon();
    for (const { connection } of this.held.values()) connection.forgetUnsent(true);
    for (const { connection } of this.held.values()) await connection.deviceIdle();
  }

  /** What the page knows of all these sheets together. A new object at each change. */
  getSummary = (): UnsentText => this.summary;

  subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  private open(documentId: string, refusalMayPass = false): Held {
    const { channel, schemaVersion } = this;
    const device = this.device ?? undefined;
    const connection = new DocumentConnection({ documentId, channel, schemaVersion, device, refusalMayPass });
    const held = { connection, holders: 0 };
    this.held.set(documentId, held);
    connection.subscribe(() => this.settle(documentId));
    return held;
  }

  /**
   * A sheet that is shown again after a refusal, or while one may pass, is asked for anew: it may be open, and what the
   * device keeps of it is then sent.
   */
  private closeUnopened(documentId: string): void {
    const held = this.held.get(documentId);
    if (!held || held.holders > 0) return;
    const { access, refused, loaded, kept, hasRejectedText } = held.connection.getState();
    const isRefused = refused === 'not-allowed' || (refused === null && !loaded);
    if (access !== 'none' || !isRefused || !kept) return;
    if (hasRejectedText) this.returned.mayLeave(documentId, held.connection.unsentText());
    this.close(documentId, held);
  }

  private close(documentId: string, held: Held): void {
    this.held.delete(documentId);
    held.connection.destroy();
  }

  private settle(documentId: string): void {
    const held = this.held.get(documentId);
    if (held) void this.returned.follow(documentId, held.connection);
    if (held && held.holders === 0 && held.connection.getState().saved === 'saved') this.close(documentId, held);
    this.summarise();
  }

  private summarise(): void {
    const connections = [...this.held.values()].map(({ connection }) => connection);
    const summary = { ...summaryOf(connections), sentText: this.returned.sentText };
    if (isSameUnsentText(summary, this.summary)) return;
    this.summary = summary;
    for (const listener of this.listeners) listener();
  }
}
