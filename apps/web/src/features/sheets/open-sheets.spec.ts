import type { PushReply } from '@passerelle/document-sync';
import type { ChannelListener, DocumentChannel } from '@passerelle/document-sync/client';
import { createSheet, SHEET_SCHEMA_VERSION } from '@passerelle/sheet';
import { MemoryDevice } from '@passerelle/document-sync/testing';
import { webcrypto } from 'node:crypto';
import { TextEncoder } from 'node:util';
import * as Y from 'yjs';
import { NOTHING_UNSENT as NOTHING } from '../../platform/unsent-text';
import { OpenSheets } from './open-sheets';

const KEY = new Uint8Array(32).fill(7);
const FORBIDDEN = { ok: false, refused: 'not-allowed', localKey: KEY } as const;
const GONE = { ok: false, refused: 'destroyed', localKey: KEY } as const;

/** A server whose answers to pushes wait until the test gives them. */
class SlowServer {
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

// jsdom lends neither.
Object.defineProperty(globalThis, 'crypto', { value: webcrypto });
Object.assign(globalThis, { TextEncoder });

const waited = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds));
const turn = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));

function write(doc: Y.Doc, text: string): void {
  const paragraph = new Y.XmlElement('paragraph');
  paragraph.insert(0, [new Y.XmlText(text)]);
  doc.getXmlFragment('exchanges').insert(0, [paragraph]);
}

function sheetsOver(server: SlowServer, device: MemoryDevice | null = null): OpenSheets {
  const sheets = new OpenSheets(SHEET_SCHEMA_VERSION, device?.page() ?? null);
  sheets.connect(server, ({ channel }) => channel);
  return sheets;
}

/** The same records in a browser whose pages are gone. */
function deviceAfterCrash({ records }: MemoryDevice): MemoryDevice {
  const device = new MemoryDevice();
  for (const [id, record] of records) device.records.set(id, record);
  return device;
}

describe('the sheets open on a page', () => {
  it('leaves a sheet that is no longer shown only once its text is saved', async () => {
    const server = new SlowServer();
    const sheets = sheetsOver(server);
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
    const sheets = sheetsOver(new SlowServer());
    expect(sheets.hold('sheet')).toBe(sheets.hold('sheet'));
  });

  it('gives back the text that came too late, until its author no longer needs it', async () => {
    const server = new SlowServer();
    const sheets = sheetsOver(server);
    const connection = sheets.hold('sheet');
    await turn();
    write(connection.doc, 'Trop tard');
    sheets.release('sheet');
    expect(sheets.getSummary().awaited).toBe(true);
    await server.destroySheet();
    expect(sheets.getSummary()).toEqual({
      ...NOTHING,
      unsaved: true,
      kept: false,
      keeping: false,
      rejectedText: 'Trop tard',
    });
    sheets.forgetRejectedText();
    expect(sheets.getSummary()).toEqual(NOTHING);
  });

  it('a sign-in that ends leaves on the device what was not saved, and the same account sends it on its return', async () => {
    const [server, device] = [new SlowServer(), new MemoryDevice()];
    const sheets = sheetsOver(server, device);
    const connection = sheets.hold('sheet');
    await turn();
    write(connection.doc, 'Écrit avant la fin');
    sheets.release('sheet');
    await sheets.suspend();
    expect([device.records.size, sheets.getSummary().unsaved]).toEqual([1, false]);
    const next = new SlowServer();
    sheets.connect(next, ({ channel }) => channel);
    sheets.hold('sheet');
    while (next.pushed.length === 0) await turn();
    expect(sheets.getSummary()).toMatchObject({ unsaved: true, awaited: true, kept: true });
    await next.commit();
    while (device.records.size > 0) await turn();
    expect(next.pushed).toEqual(server.pushed);
    expect(sheets.getSummary().unsaved).toBe(false);
  });

  it('a sheet that was refused and is shown again is asked for again, and what the device kept of it is sent', async () => {
    const [server, device] = [new SlowServer(), new MemoryDevice()];
    const sheets = sheetsOver(server, device);
    const connection = await opened(sheets);
    write(connection.doc, 'Avant de sortir');
    expect(await connection.settled()).toBe(true);
    await server.removeRights();
    sheets.release('sheet');
    expect(sheets.getSummary()).toMatchObject({ unsaved: true, awaited: false, rejectedText: 'Avant de sortir' });
    server.isForbidden = false;
    server.pushed.length = 0;
    const again = await opened(sheets);
    expect(again).not.toBe(connection);
    while (server.pushed.length === 0) await turn();
    await server.commit();
    while (sheets.getSummary().sentText === '') await turn();
    expect([device.records.size, sheets.getSummary()]).toEqual([0, { ...NOTHING, sentText: 'Avant de sortir' }]);
    sheets.forgetSentText();
    expect(sheets.getSummary()).toEqual(NOTHING);
  });

  it('text of a sheet that is closed to its author comes back with each page, and its leaving is said', async () => {
    const [device, server] = [new MemoryDevice(), new SlowServer()];
    const dead = sheetsOver(server, device);
    const connection = await opened(dead);
    write(connection.doc, 'Pendant la coupure');
    await connection.settled();
    await server.removeRights();
    dead.release('sheet');
    expect(dead.getSummary()).toMatchObject({ rejectedText: 'Pendant la coupure', mayLeave: 'all' });
    const next = new SlowServer();
    next.isForbidden = true;
    const page = sheetsOver(next, deviceAfterCrash(device));
    while (page.getSummary().rejectedText === '') await waited(50);
    expect(page.getSummary()).toMatchObject({ unsaved: true, awaited: false, kept: true });
    expect(page.getSummary()).toMatchObject({ rejectedText: 'Pendant la coupure', mayLeave: 'all', sentText: '' });
    next.isForbidden = false;
    await opened(page);
    while (next.pushed.length === 0) await turn();
    expect(page.getSummary()).toMatchObject({ rejectedText: '', sentText: '' });
    await next.commit();
    while (page.getSummary().sentText === '') await turn();
    expect(page.getSummary()).toEqual({ ...NOTHING, sentText: 'Pendant la coupure' });
  }, 20_000);

  it('a sheet asked for while what a dead page left of it is being refused opens without waiting', async () => {
    const device = new MemoryDevice();
    const dead = sheetsOver(new SlowServer(), device);
    const connection = await opened(dead);
    write(connection.doc, 'Avant la panne');
    await connection.settled();
    const server = new SlowServer();
    server.isForbidden = true;
    const page = sheetsOver(server, deviceAfterCrash(device));
    await waited(50);
    expect(page.getSummary()).toMatchObject({ awaited: true, rejectedText: '' });
    server.isForbidden = false;
    const shown = await opened(page);
    await waited(50);
    expect(shown.getState().access).toBe('write');
    expect(server.pushed).toHaveLength(1);
    await server.commit();
    await waited(50);
    expect(page.getSummary()).toEqual(NOTHING);
  });

  it('what a dead page left for a sheet that is not opened again is sent all the same, or given back', async () => {
    const device = new MemoryDevice();
    const dead = sheetsOver(new SlowServer(), device);
    const connection = await opened(dead);
    write(connection.doc, 'Écrit avant la panne');
    await connection.settled();
    dead.release('sheet');
    await dead.suspend();
    const closed = new SlowServer();
    closed.isDestroyed = true;
    const late = sheetsOver(closed, device);
    while (late.getSummary().rejectedText === '') await turn();
    expect([late.getSummary().rejectedText, closed.pushed]).toEqual(['Écrit avant la panne', []]);
    late.forgetRejectedText();
    while (device.records.size > 0) await turn();
  });

  it('where the device keeps nothing, the text stays in the page and leaves when the same account is back', async () => {
    const server = new SlowServer();
    const sheets = sheetsOver(server);
    write((await opened(sheets)).doc, 'Dans la page seule');
    sheets.release('sheet');
    await sheets.suspend();
    expect(sheets.getSummary()).toMatchObject({ unsaved: true, kept: false });
    const next = new SlowServer();
    sheets.connect(next, ({ channel }) => channel);
    await turn();
    await next.commit();
    expect(next.pushed).toEqual(server.pushed);
    expect(sheets.getSummary()).toMatchObject({ unsaved: false, kept: true });
  });

  it('text that its author discards leaves the page and the device', async () => {
    const device = new MemoryDevice();
    const sheets = sheetsOver(new SlowServer(), device);
    const connection = await opened(sheets);
    write(connection.doc, 'À jeter');
    expect(await connection.settled()).toBe(true);
    await sheets.discard();
    expect([device.records.size, sheets.getSummary().unsaved]).toEqual([0, false]);
  });
});

async function opened(sheets: OpenSheets) {
  const connection = sheets.hold('sheet');
  await turn();
  return connection;
}
