import type { AppendResult, NewRow, DocumentStore, StoredDocument, StoredRow } from './document-store.js';
import { compactLog } from './compact-log.js';

interface MemoryDocument {
  epoch: number;
  schemaVersion: number;
  snapshot: Uint8Array;
  /** rows up to this one are in the snapshot */
  compactedUpTo: number;
  rows: Array<NewRow & StoredRow>;
  clients: Map<number, string>;
}

/** A store in memory, for tests and first trials. Everything is lost when the process ends. */
export class MemoryDocumentStore implements DocumentStore {
  private readonly documents = new Map<string, MemoryDocument>();

  create(documentId: string, { initial, schemaVersion }: { initial: Uint8Array; schemaVersion: number }): void {
    if (this.documents.has(documentId)) throw new Error('document exists already');
    this.documents.set(documentId, {
      epoch: 1,
      schemaVersion,
      snapshot: initial,
      compactedUpTo: 0,
      rows: [],
      clients: new Map(),
    });
  }

  destroyDocument(documentId: string): void {
    this.documents.delete(documentId);
  }

  /** As a restoration or a purge does: clients that have the older history are refused. */
  raiseEpoch(documentId: string): void {
    const document = this.documents.get(documentId);
    if (document) document.epoch++;
  }

  async load(documentId: string): Promise<StoredDocument | null> {
    const document = this.documents.get(documentId);
    if (!document) return null;
    const { epoch, schemaVersion, snapshot, compactedUpTo, rows } = document;
    const updates = rows.slice(compactedUpTo).map((row) => row.payload);
    return { epoch, head: rows.length, schemaVersion, snapshot, updates };
  }

  async updatesAfter(documentId: string, epoch: number, seq: number): Promise<StoredRow[] | null> {
    const document = this.documents.get(documentId);
    if (!document || document.epoch !== epoch || seq < document.compactedUpTo) return null;
    return document.rows.slice(seq).map((row) => ({ seq: row.seq, payload: row.payload }));
  }

  async append(documentId: string, epoch: number, newRows: readonly NewRow[]): Promise<AppendResult> {
    const document = this.documents.get(documentId);
    if (!document) return { kind: 'destroyed' };
    if (document.epoch !== epoch) return { kind: 'stale-epoch' };
    const ids = new Set(newRows.map((row) => row.batchId));
    const known = document.rows.filter((row) => ids.has(row.batchId));
    if (known.length > 0) return { kind: 'known', rows: known.map(({ batchId, seq }) => ({ batchId, seq })) };
    const seqs = newRows.map((_, index) => document.rows.length + 1 + index);
    document.rows.push(...newRows.map((row, index) => ({ ...row, seq: document.rows.length + 1 + index })));
    return { kind: 'appended', seqs };
  }

  async seqOf(documentId: string, batchId: string): Promise<number | null> {
    return this.documents.get(documentId)?.rows.find((row) => row.batchId === batchId)?.seq ?? null;
  }

  async registerClient(documentId: string, clientId: number, memberKey: string): Promise<boolean> {
    const clients = this.documents.get(documentId)?.clients;
    if (!clients) return false;
    const owner = clients.get(clientId);
    if (owner === undefined) clients.set(clientId, memberKey);
    return (owner ?? memberKey) === memberKey;
  }

  async clientsOf(documentId: string): Promise<Map<number, string>> {
    return new Map(this.documents.get(documentId)?.clients);
  }

  async compact(documentId: string): Promise<void> {
    const document = this.documents.get(documentId);
    if (!document) return;
    const { snapshot, compactedUpTo, rows } = document;
    document.snapshot = compactLog({ snapshot, updates: rows.slice(compactedUpTo).map((row) => row.payload) });
    document.compactedUpTo = rows.length;
    for (const row of rows) row.payload = new Uint8Array();
  }
}
