import { DocumentConnection, type DocumentChannel } from '@passerelle/document-sync/client';
import { isSameUnsentText, type UnsentText } from '../../platform/unsent-text';
import type { AccountDevice } from './browser-device';
import { SwitchedChannel } from './switched-channel';

interface Held {
  connection: DocumentConnection;
  holders: number;
}

const NOTHING: UnsentText = { unsaved: false, awaited: false, kept: true, keeping: true, rejectedText: '' };

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
  private summary = NOTHING;

  constructor(
    private readonly schemaVersion: number,
    private readonly device: AccountDevice | null,
  ) {}

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
      this.hold(documentId);
      this.release(documentId);
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
    this.closeRefused(documentId);
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

  /** Drops all that is not saved, here and on the device. */
  async discard(): Promise<void> {
    for (const { connection } of this.held.values()) connection.forgetUnsent(true);
    for (const { connection } of this.held.values()) await connection.deviceIdle();
  }

  /** What the page knows of all these sheets together. A new object at each change. */
  getSummary = (): UnsentText => this.summary;

  subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  private open(documentId: string): Held {
    const { channel, schemaVersion, device } = this;
    const connection = new DocumentConnection({ documentId, channel, schemaVersion, device: device ?? undefined });
    const held = { connection, holders: 0 };
    this.held.set(documentId, held);
    connection.subscribe(() => this.settle(documentId));
    return held;
  }

  /** A sheet that is shown again after a refusal may be open again: what the device keeps of it is then sent. */
  private closeRefused(documentId: string): void {
    const held = this.held.get(documentId);
    if (!held || held.holders > 0) return;
    const { access, refused, kept } = held.connection.getState();
    if (access === 'none' && refused === 'not-allowed' && kept) this.close(documentId, held);
  }

  private close(documentId: string, held: Held): void {
    this.held.delete(documentId);
    held.connection.destroy();
  }

  private settle(documentId: string): void {
    const held = this.held.get(documentId);
    if (held && held.holders === 0 && held.connection.getState().saved === 'saved') this.close(documentId, held);
    this.summarise();
  }

  private summarise(): void {
    const connections = [...this.held.values()].map((held) => held.connection);
    const states = connections.map((connection) => connection.getState());
    const rejectedText = connections
      .filter((connection) => connection.getState().hasRejectedText)
      .map((connection) => connection.unsentText())
      .filter((text) => text !== '')
      .join('\n\n');
    const unsaved = states.some(({ saved }) => saved !== 'saved');
    const awaited = states.some((state) => state.awaited);
    const kept = states.every((state) => state.kept);
    const keeping = states.every((state) => state.keeping);
    const before = this.summary;
    const summary = { unsaved, awaited, kept, keeping, rejectedText };
    if (isSameUnsentText(summary, before)) return;
    this.summary = summary;
    for (const listener of this.listeners) listener();
  }
}
