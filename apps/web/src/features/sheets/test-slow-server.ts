import type { PushReply } from '@passerelle/document-sync';
import type { ChannelListener, DocumentChannel } from '@passerelle/document-sync/client';
import { MemoryDevice } from '@passerelle/document-sync/testing';
import { createSheet, SHEET_SCHEMA_VERSION } from '@passerelle/sheet';
import * as Y from 'yjs';
import { OpenSheets } from './open-sheets';

const KEY = new Uint8Array(32).fill(7);
const FORBIDDEN = { ok: false, refused: 'not-allowed', localKey: KEY } as const;
const GONE = { ok: false, refused: 'destroyed', localKey: KEY } as const;

/** A server whose answers to pushes wait until the test gives them. */
export class SlowServer {
  readonly left: string[] = [];
  readonly pushed: string[] = [];
  isDestroyed = false;
  isForbidden = false;
  private listener: ChannelListener | null = null;
  private answer: ((reply: PushReply) => void) | null = null;
  private batchId = '';

  readonly channel: DocumentChannel = {
    isOnline: true,
    join: async () =>
      this.isForbidden
        ? FORBIDDEN
        : this.isDestroyed
          ? GONE
          : {
              ok: true,
              epoch: 1,
              seq: 0,
              state: createSheet({ question: 'Quelle suite ?' }),
              tail: [],
              canWrite: true,
              schemaVersion: SHEET_SCHEMA_VERSION,
              presence: [],
              localKey: KEY,
            },
    push: ({ batchId }) => {
      this.pushed.push(batchId);
      this.batchId = batchId;
      return new Promise((resolve) => (this.answer = resolve));
    },
    leave: ({ documentId }) => void this.left.push(documentId),
    presence: () => undefined,
    listen: (listener) => {
      this.listener = listener;
      return () => undefined;
    },
  };

  async commit(): Promise<void> {
    this.answer?.({ ok: true, batchId: this.batchId, seq: 1 });
    await turn();
  }

  async removeRights(): Promise<void> {
    this.isForbidden = true;
    this.listener?.closed({ documentId: 'sheet', reason: 'rights-changed' });
    await turn();
  }

  async destroySheet(): Promise<void> {
    this.listener?.closed({ documentId: 'sheet', reason: 'destroyed' });
    await turn();
  }
}

export const turn = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));
export const waited = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, milliseconds));

export function write(doc: Y.Doc, text: string): void {
  const paragraph = new Y.XmlElement('paragraph');
  paragraph.insert(0, [new Y.XmlText(text)]);
  doc.getXmlFragment('exchanges').insert(0, [paragraph]);
}

export function sheetsOver(server: SlowServer, device: MemoryDevice | null = null): OpenSheets {
  const sheets = new OpenSheets(SHEET_SCHEMA_VERSION, device?.page() ?? null);
  sheets.connect(server, ({ channel }) => channel);
  return sheets;
}

/** The same records in a browser whose pages are gone. */
export function deviceAfterCrash({ records }: MemoryDevice): MemoryDevice {
  const device = new MemoryDevice();
  for (const [id, record] of records) device.records.set(id, record);
  return device;
}

export async function opened(sheets: OpenSheets) {
  const connection = sheets.hold('sheet');
  await turn();
  return connection;
}
