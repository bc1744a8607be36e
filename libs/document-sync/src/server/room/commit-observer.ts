import type * as Y from 'yjs';

export interface CommittedUpdate {
  update: Uint8Array;
  /** the author; null for a row of another server, whose author is not known here */
  memberKey: string | null;
}

/**
 * Called before and after the committed document applies each update. It runs for every push: it must be quick, and must
 * neither change the document nor keep a reference to it.
 */
export interface CommitObserver {
  committing(documentId: string, doc: Y.Doc, committed: CommittedUpdate): void;
  committed(documentId: string, doc: Y.Doc, committed: CommittedUpdate & { seq: number }): void;
}
