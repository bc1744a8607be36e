import type { ChannelListener, DocumentChannel } from '@passerelle/document-sync/client';
import type { PushRequest } from '@passerelle/document-sync';
import { createSheet, SHEET_SCHEMA_VERSION } from '@passerelle/sheet';
import * as Y from 'yjs';

export interface SheetServer {
  channel: DocumentChannel;
  pushes: PushRequest[];
  /** Another member changes the document, of which the server gives its copy. */
  byAnother: (change: (doc: Y.Doc) => void) => void;
  /** The update of another member, whose page may be behind, is committed. */
  relay: (update: Uint8Array) => void;
}

/** A server that gives a document to the client that joins, keeps what is pushed, and relays what another member writes. */
export function sheetServer(state = createSheet({ question: 'Comment suivre à distance ?' })): SheetServer {
  const pushes: PushRequest[] = [];
  let listener: ChannelListener | null = null;
  let documentId = '';
  let seq = 0;
  let doc = new Y.Doc();
  const channel: DocumentChannel = {
    isOnline: true,
    join: async (request) => {
      ({ documentId } = request);
      seq = 0;
      doc = new Y.Doc();
      Y.applyUpdate(doc, state);
      const rights = { canWrite: true, schemaVersion: SHEET_SCHEMA_VERSION, presence: [] };
      return { ok: true, epoch: 1, seq, state, tail: [], ...rights };
    },
    push: async (request) => {
      pushes.push(request);
      Y.applyUpdate(doc, request.update);
      seq += 1;
      return { ok: true, batchId: request.batchId, seq };
    },
    leave: () => undefined,
    presence: () => undefined,
    listen: (joined) => {
      listener = joined;
      return () => undefined;
    },
  };
  const byAnother: SheetServer['byAnother'] = (change) => {
    const before = Y.encodeStateVector(doc);
    doc.transact(() => change(doc));
    relay(Y.encodeStateAsUpdate(doc, before));
  };
  const relay: SheetServer['relay'] = (update) => {
    Y.applyUpdate(doc, update);
    seq += 1;
    listener?.update({ documentId, epoch: 1, seq, update });
  };
  return { channel, pushes, byAnother, relay };
}

export const answered = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));
