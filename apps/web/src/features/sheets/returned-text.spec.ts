import { MemoryDevice } from '@passerelle/document-sync/testing';
import { webcrypto } from 'node:crypto';
import { TextEncoder } from 'node:util';
import { NOTHING_UNSENT as NOTHING } from '../../platform/unsent-text';
import { deviceAfterCrash, opened, sheetsOver, SlowServer, turn, waited, write } from './test-slow-server';

// jsdom lends neither.
Object.defineProperty(globalThis, 'crypto', { value: webcrypto });
Object.assign(globalThis, { TextEncoder });

describe('text that a page left on the device', () => {
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
});
