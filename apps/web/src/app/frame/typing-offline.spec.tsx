import { act, cleanup, screen, waitFor } from '@testing-library/react';
import { MemoryDevice } from '@passerelle/document-sync/testing';
import { webcrypto } from 'node:crypto';
import * as Y from 'yjs';
import { RoomOffline } from '../../features/meetings/room/room-offline';
import { liveSheetsOf } from '../../features/sheets/account-sheets';
import { SheetSaved } from '../../features/sheets/sheet-saved';
import { useSheetsFact } from '../../features/sheets/use-sheet';
import { pageAccount } from '../../platform/page-account';
import { Me } from '../../shared/account/me';
import { TestLiveSocket } from '../test-live-socket';
import { me, SHEET } from '../test-room';
import { draw, startWeb } from '../test-web';
import { ConnectionBar } from './connection-bar';

// jsdom lends no storage and no cryptography.
Object.defineProperty(globalThis, 'crypto', { value: webcrypto });
const mockDevice = new MemoryDevice();
/** Milliseconds that a write takes, one after the other. */
const mockWrites = [30, 300, 120, 240];
jest.mock('../../features/sheets/browser-device', () => ({
  browserDevice: () => {
    const page = mockDevice.page();
    const { put } = page;
    page.put = async (record) => {
      const takes = mockWrites.shift() ?? 0;
      mockWrites.push(takes);
      await new Promise((resolve) => setTimeout(resolve, takes));
      return put.call(page, record);
    };
    return page;
  },
}));
const mockSocket = new TestLiveSocket();
jest.mock('socket.io-client', () => ({ io: () => mockSocket.opening() }));

const pause = (milliseconds: number): Promise<void> =>
  act(async () => void (await new Promise((resolve) => setTimeout(resolve, milliseconds))));

/** What is said of text that waits, by the bars and by the sign of saving, without the seconds that pass. */
const sentences = (): string => document.body.textContent.replace(/depuis \d+/g, 'depuis');

function Offline() {
  return <RoomOffline since={0} keeping={useSheetsFact('keeping')} />;
}

beforeAll(startWeb);
afterEach(cleanup);

test('while one types during a cut, no line says that the device keeps nothing, nor changes its mind', async () => {
  mockSocket.localKey = new Uint8Array(32).fill(7);
  pageAccount.take(me.accountId);
  draw(
    <Me value={me}>
      <Offline />
      <ConnectionBar />
      <SheetSaved documentId={SHEET} />
    </Me>,
  );
  const connection = liveSheetsOf(me.accountId).hold(SHEET);
  await waitFor(() => expect(connection.getState().access).toBe('write'));
  const paragraph = new Y.XmlElement('paragraph');
  const text = new Y.XmlText();
  paragraph.insert(0, [text]);
  connection.doc.getXmlFragment('exchanges').insert(0, [paragraph]);
  await pause(200);
  act(() => mockSocket.lose());
  const said: string[] = [];
  for (let letter = 0; letter < 120; letter += 1) {
    act(() => text.insert(text.length, 'a'));
    await pause(40);
    if (said.at(-1) !== sentences()) said.push(sentences());
  }
  expect(said.filter((words) => /ne peut rien garder|ne fermez pas/.test(words))).toEqual([]);
  // Connected, then waiting, then cut and kept: nothing is said twice.
  expect(new Set(said).size).toBe(said.length);
  expect(screen.getAllByText('Non enregistré, gardé sur cet appareil').length).toBeGreaterThan(0);
}, 30_000);
