import { DocumentConnection, type DeviceStore, type DocumentChannel } from '@passerelle/document-sync/client';

import type { UnsavedText } from '../../platform/unsaved-text';

interface Held {
  connection: DocumentConnection;
  holders: number;
}

/** What the page knows of all its sheets together. A new object at each change. */
export interface SheetsSummary {
  /** Some text typed here is not committed by the server. */
  unsaved: boolean;
  /** All of it is on this device: leaving the page loses nothing. */
  kept: boolean;
  /** Text that the server will never take, given back to its author; empty when there is none. */
  lateText: string;
}

const NOTHING: SheetsSummary = { unsaved: false, kept: true, lateText: '' };

/**
 * The sheets open on this page, one connection per document. A sheet that nobody shows any more stays open until what
 * was typed in it is saved, and one that ended with text unsent stays until its author has been given the text.
 */
export class OpenSheets {
  private readonly held = new Map<string, Held>();
  private readonly listeners = new Set<() => void>();
  private summary = NOTHING;

  constructor(
    private readonly channel: () => DocumentChannel,
    private readonly schemaVersion: number,
    private readonly device: DeviceStore | null = null,
  ) {}

  hold(documentId: string): DocumentConnection {
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
  forgetLateText(): void {
    for (const [documentId, { connection }] of this.held) {
      const { access, refused, givenBack } = connection.getState();
      if (givenBack) connection.forgetUnsent();
      if (access !== 'none' || refused === null) continue;
      connection.destroy();
      this.held.delete(documentId);
    }
    this.summarise();
  }

  /** What leaving now would do to the text that is not saved, once the device has answered. */
  async unsavedText(): Promise<UnsavedText> {
    const unsaved = this.connections().filter((connection) => connection.getState().saved !== 'saved');
    if (unsaved.length === 0) return 'none';
    const kept = await Promise.all(unsaved.map((connection) => connection.settled()));
    return kept.every(Boolean) ? 'kept-here' : 'lost';
  }

  /** The member leaves: what is on the device waits there for their next page. */
  letGo(): void {
    for (const connection of this.connections()) connection.destroy();
    this.held.clear();
    this.summarise();
  }

  getSummary = (): SheetsSummary => this.summary;

  subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  private open(documentId: string): Held {
    const connection = new DocumentConnection({
      documentId,
      channel: this.channel(),
      schemaVersion: this.schemaVersion,
      ...(this.device && { device: this.device }),
    });
    const held = { connection, holders: 0 };
    this.held.set(documentId, held);
    connection.subscribe(() => this.settle(documentId));
    return held;
  }

  private settle(documentId: string): void {
    const held = this.held.get(documentId);
    if (held && held.holders === 0 && held.connection.getState().saved === 'saved') {
      this.held.delete(documentId);
      held.connection.destroy();
    }
    this.summarise();
  }

  private summarise(): void {
    const connections = this.connections();
    const lateText = connections
      .filter((connection) => connection.getState().givenBack)
      .map((connection) => connection.unsentText())
      .filter((text) => text !== '')
      .join('\n\n');
    const waiting = connections.map((connection) => connection.getState()).filter(({ saved }) => saved !== 'saved');
    const [unsaved, kept] = [waiting.length > 0, waiting.every((state) => state.kept)];
    const before = this.summary;
    if (unsaved === before.unsaved && kept === before.kept && lateText === before.lateText) return;
    this.summary = { unsaved, kept, lateText };
    for (const listener of this.listeners) listener();
  }

  private connections(): DocumentConnection[] {
    return [...this.held.values()].map((held) => held.connection);
  }
}
