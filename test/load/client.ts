import { DocumentConnection } from '@passerelle/document-sync/client';
import { SHEET_SCHEMA_VERSION } from '@passerelle/sheet';
import * as Y from 'yjs';
import { openSocket, socketChannel } from '../faults/socket-channel.js';
import { documentOf, nextCookie } from './benchmark-api.js';

export { Y };
export { seat, takeTickets, ticketsOf } from './benchmark-api.js';

export interface ConnectOptions {
  /** Where the server answers, `http://127.0.0.1:4700`. */
  address: string;
  /** Any name; the document is made when it is new. */
  document: string;
  /** Yjs V1 state of a document that is new; without it, it is empty. */
  state?: Uint8Array;
}

/** One page of one member on one document, through the client of the product. */
export interface LoadClient {
  /** Write in it: everything is pushed. */
  readonly doc: Y.Doc;
  /** Resolves once the document is here; rejects when it is refused. */
  readonly synced: Promise<void>;
  /** Resolves once everything that was written so far is committed in the database. */
  saved(): Promise<void>;
  /** Cuts the line; what is written meanwhile waits. */
  disconnect(): void;
  reconnect(): void;
  close(): void;
  /** Bytes that came through the socket since it was opened. */
  received(): number;
}

/** Connects to a named document, as the next of the members. */
export async function connect({ address, document, state }: ConnectOptions): Promise<LoadClient> {
  const documentId = await documentOf(address, document, state);
  return open(address, documentId, await nextCookie(address));
}

function open(address: string, documentId: string, cookie: string): LoadClient {
  const socket = openSocket({ address, headers: { cookie, origin: address } });
  const channel = socketChannel(socket, null);
  const connection = new DocumentConnection({ documentId, channel, schemaVersion: SHEET_SCHEMA_VERSION });
  const isSaved = (): boolean => connection.getState().saved === 'saved' && connection.getState().loaded;
  const when = (isThere: () => boolean): Promise<void> =>
    new Promise((resolve, reject) => {
      const look = (): void => {
        const { refused } = connection.getState();
        if (!isThere() && refused === null) return;
        stop();
        if (isThere()) resolve();
        else reject(new Error(`the document is refused: ${refused}`));
      };
      const stop = connection.subscribe(look);
      queueMicrotask(look);
    });
  return {
    doc: connection.doc,
    synced: when(() => connection.getState().loaded),
    saved: () => when(isSaved),
    disconnect: () => void socket.disconnect(),
    reconnect: () => void socket.connect(),
    close: () => {
      connection.destroy();
      socket.disconnect();
    },
    received: () => bytesRead(socket),
  };
}

function bytesRead(socket: ReturnType<typeof openSocket>): number {
  const line: unknown = Reflect.get(socket.io.engine.transport, 'ws');
  const raw: unknown = typeof line === 'object' && line !== null ? Reflect.get(line, '_socket') : null;
  return typeof raw === 'object' && raw !== null && 'bytesRead' in raw ? Number(raw.bytesRead) : 0;
}
