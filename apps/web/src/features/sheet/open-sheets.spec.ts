import type { PushReply } from '@passerelle/document-sync';
import type { ChannelListener, DocumentChannel } from '@passerelle/document-sync/client';
import { createSheet, SHEET_SCHEMA_VERSION } from '@passerelle/sheet';
import * as Y from 'yjs';
import { OpenSheets } from './open-sheets';

/** A server whose answers to pushes wait until the test gives them. */
class SlowServer {
  readonly left: string[] = [];
  private listener: ChannelListener | null = null;
  private answer: ((reply: PushReply) => void) | null = null;
  private batchId = '';

  readonly channel: DocumentChannel = {
    isOnline: true,
    join: async () => ({
      ok: true,
      epoch: 1,
      seq: 0,
      state: createSheet({ question: 'Quelle suite ?' }),
      tail: [],
      canWrite: true,
      schemaVersion: SHEET_SCHEMA_VERSION,
      presence: [],
    }),
    push: ({ batchId }) => {
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

  async destroySheet(): Promise<void> {
    this.listener?.closed({ documentId: 'sheet', reason: 'destroyed' });
    await turn();
  }
}

const turn = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));

function write(doc: Y.Doc, text: string): void {
  const paragraph = new Y.XmlElement('paragraph');
  paragraph.insert(0, [new Y.XmlText(text)]);
  doc.getXmlFragment('exchanges').insert(0, [paragraph]);
}

describe('the sheets open on a page', () => {
  it('leaves a sheet that is no longer shown only once its text is saved', async () => {
    const server = new SlowServer();
    const sheets = new OpenSheets(() => server.channel, SHEET_SCHEMA_VERSION);
    const connection = sheets.hold('sheet');
    await turn();
    write(connection.doc, 'Appeler lundi');
    sheets.release('sheet');
    expect(sheets.getSummary().unsaved).toBe(true);
    expect(server.left).toEqual([]);
    await server.commit();
    expect(sheets.getSummary().unsaved).toBe(false);
    expect(server.left).toEqual(['sheet']);
  });

  it('opens one connection for a sheet shown twice', () => {
    const sheets = new OpenSheets(() => new SlowServer().channel, SHEET_SCHEMA_VERSION);
    expect(sheets.hold('sheet')).toBe(sheets.hold('sheet'));
  });

  it('gives back the text that came too late, until its author no longer needs it', async () => {
    const server = new SlowServer();
    const sheets = new OpenSheets(() => server.channel, SHEET_SCHEMA_VERSION);
    const connection = sheets.hold('sheet');
    await turn();
    write(connection.doc, 'Trop tard');
    sheets.release('sheet');
    await server.destroySheet();
    expect(sheets.getSummary()).toEqual({ unsaved: true, lateText: 'Trop tard' });
    sheets.forgetLateText();
    expect(sheets.getSummary()).toEqual({ unsaved: false, lateText: '' });
  });
});
