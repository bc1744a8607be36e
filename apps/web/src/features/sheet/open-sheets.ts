import { DocumentConnection, type DocumentChannel } from '@passerelle/document-sync/client';

interface Held {
  connection: DocumentConnection;
  holders: number;
}

/** What the page knows of all its sheets together. A new object at each change. */
export interface SheetsSummary {
  /** Some text typed here is not committed by the server. */
  unsaved: boolean;
  /** Text that the server will never take, given back to its author; empty when there is none. */
  lateText: string;
}

const NOTHING: SheetsSummary = { unsaved: false, lateText: '' };

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
    for (const [documentId, held] of this.held) {
      if (held.connection.getState().refused === null) continue;
      held.connection.destroy();
      this.held.delete(documentId);
    }
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
    const connections = [...this.held.values()].map((held) => held.connection);
    const ended = connections.filter((connection) => connection.getState().access === 'none');
    const lateText = ended
      .filter((connection) => connection.getState().refused !== null)
      .map((connection) => connection.unsentText())
      .filter((text) => text !== '')
      .join('\n\n');
    const unsaved = connections.some((connection) => connection.getState().saved !== 'saved');
    if (unsaved === this.summary.unsaved && lateText === this.summary.lateText) return;
    this.summary = { unsaved, lateText };
    for (const listener of this.listeners) listener();
  }
}
