import type { DocumentChannel } from '@passerelle/document-sync/client';
import type { PushRequest } from '@passerelle/document-sync';
import { createSheet, SHEET_SCHEMA_VERSION } from '@passerelle/sheet';

/** A server that gives a document to a client that joins and keeps what is pushed. */
export function sheetServer(state = createSheet({ question: 'Comment suivre à distance ?' })): {
  channel: DocumentChannel;
  pushes: PushRequest[];
} {
  const pushes: PushRequest[] = [];
  const channel: DocumentChannel = {
    isOnline: true,
    join: async () => ({
      ok: true,
      epoch: 1,
      seq: 0,
      state,
      tail: [],
      canWrite: true,
      schemaVersion: SHEET_SCHEMA_VERSION,
      presence: [],
    }),
    push: async (request) => {
      pushes.push(request);
      return { ok: true, batchId: request.batchId, seq: pushes.length };
    },
    leave: () => undefined,
    presence: () => undefined,
    listen: () => () => undefined,
  };
  return { channel, pushes };
}

export const answered = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));
