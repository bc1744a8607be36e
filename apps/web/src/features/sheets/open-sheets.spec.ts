import { MemoryDevice } from '@passerelle/document-sync/testing';
import { webcrypto } from 'node:crypto';
import { TextEncoder } from 'node:util';
import { NOTHING_UNSENT as NOTHING } from '../../platform/unsent-text';
import { opened, sheetsOver, SlowServer, turn, write } from './test-slow-server';

// jsdom lends neither.
Object.defineProperty(globalThis, 'crypto', { value: webcrypto });
Object.assign(globalThis, { TextEncoder });

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
