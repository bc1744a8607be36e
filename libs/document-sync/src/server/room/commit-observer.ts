import type * as Y from 'yjs';

export interface CommittedUpdate {
  update: Uint8Array;
  /** Who wrote it; null for a row of another server, of which this one does not know. */
  memberKey: string | null;
}

/**
 * Told of each update just before and just after the committed document takes it in. Called for every push: it must be
 * quick, and neither change the document nor keep it.
 */
export interface CommitObserver {
  committing(documentId: string, doc: Y.Doc, committed: CommittedUpdate): void;
  committed(documentId: string, doc: Y.Doc, committed: CommittedUpdate & { seq: number }): void;
}
