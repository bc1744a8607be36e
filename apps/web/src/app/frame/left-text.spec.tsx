import { act, cleanup, screen, waitFor } from '@testing-library/react';
import { CLIENT_EVENTS, type PushReply, type PushRequest } from '@passerelle/document-sync';
import { MemoryDevice } from '@passerelle/document-sync/testing';
import { SHEET_SCHEMA_VERSION } from '@passerelle/sheet';
import { webcrypto } from 'node:crypto';
import * as Y from 'yjs';
import { OpenSheets } from '../../features/sheets/open-sheets';
import { SheetSaved } from '../../features/sheets/sheet-saved';
import { socketChannel } from '../../features/sheets/socket-channel';
import { liveSocket } from '../../platform/live';
import { pageAccount } from '../../platform/page-account';
import { Me } from '../../shared/account/me';
import { TestLiveSocket } from '../test-live-socket';
import { me, SHEET } from '../test-room';
import { TestUnsentText } from '../test-unsent-text';
import { draw, startWeb } from '../test-web';
import { ConnectionBar } from './connection-bar';
import { sendLeftTextOf } from './left-text';

// jsdom lends no storage and no cryptography.
Object.defineProperty(globalThis, 'crypto', { value: webcrypto });
const mockDevice = new MemoryDevice();
jest.mock('../../features/sheets/browser-device', () => ({ browserDevice: () => mockDevice.page() }));
const mockSocket = new TestLiveSocket();
jest.mock('socket.io-client', () => ({ io: () => mockSocket }));

/** A server that keeps the answers to what is sent to it until the test gives them. */
function holdAnswers(socket: TestLiveSocket): () => void {
  const { emitWithAck } = Object.getPrototypeOf(socket) as TestLiveSocket;
  let free = (): void => undefined;
  const held = new Promise<void>((resolve) => (free = resolve));
  socket.emitWithAck = async (name, request) => {
    const answer = await emitWithAck.call(socket, name, request);
    const pushed = typeof answer === 'object' && answer !== null && 'batchId' in (answer as PushReply);
    if (pushed) await held;
    return answer;
  };
  return free;
}

const refusedPush = (batchId: string): PushReply => ({ ok: false, refused: 'clock-gap', batchId });

/** A page in which something is typed during a cut, and which is gone. */
async function leave(text: string): Promise<void> {
  const sheets = new OpenSheets(SHEET_SCHEMA_VERSION, mockDevice.page());
  sheets.connect(liveSocket(), socketChannel);
  mockSocket.find();
  const connection = sheets.hold(SHEET);
  await waitFor(() => expect(connection.getState().access).toBe('write'));
  mockSocket.lose();
  const paragraph = new Y.XmlElement('paragraph');
  paragraph.insert(0, [new Y.XmlText(text)]);
  connection.doc.getXmlFragment('exchanges').insert(0, [paragraph]);
  await connection.settled();
  sheets.release(SHEET);
  await sheets.suspend();
}

beforeAll(startWeb);
afterEach(cleanup);

test('text that a closed page left on the device leaves from any page, which says meanwhile that it waits', async () => {
  mockSocket.localKey = new Uint8Array(32).fill(7);
  await leave('Écrit pendant la coupure');
  expect(mockDevice.records.size).toBeGreaterThan(0);
  const answer = holdAnswers(mockSocket);
  draw(<ConnectionBar />);
  const stop = sendLeftTextOf('claire');
  expect(mockSocket.pushed).toEqual([]);
  act(() => mockSocket.find());
  expect(await screen.findByText(/pas encore enregistré/, {}, { timeout: 10_000 })).toBeTruthy();
  expect(mockSocket.pushed.map(({ documentId }) => documentId)).toEqual([SHEET]);
  await act(async () => answer());
  await waitFor(() => expect(screen.queryByText(/pas encore enregistré/)).toBeNull());
  await waitFor(() => expect(mockDevice.records.size).toBe(0));
  stop();
}, 20_000);

test('what a page typed is "Enregistré" once all that lacks was given back to its author', async () => {
  mockSocket.localKey = new Uint8Array(32).fill(7);
  await leave('Refusé');
  const { emitWithAck } = mockSocket;
  mockSocket.emitWithAck = async (name, request) => {
    const { batchId } = request as Partial<PushRequest>;
    return batchId === undefined ? emitWithAck.call(mockSocket, name, request) : refusedPush(batchId);
  };
  mockSocket.find();
  pageAccount.take(me.accountId);
  draw(
    <Me value={me}>
      <ConnectionBar />
      <SheetSaved documentId={null} />
    </Me>,
  );
  await waitFor(() => expect(screen.getByRole<HTMLTextAreaElement>('textbox').value).toBe('Refusé'));
  expect(screen.getByText('Enregistré')).toBeTruthy();
  await new Promise((resolve) => setTimeout(resolve, 2_500));
  expect(screen.getByText('Enregistré')).toBeTruthy();
  act(() => screen.getByRole('button', { name: 'Je n’en ai plus besoin' }).click());
  await waitFor(() => expect(mockDevice.records.size).toBe(0));
  expect(screen.queryByRole('textbox')).toBeNull();
}, 20_000);

test('a page opened after text was given back shows it again, and does not say "Enregistré" beside it', async () => {
  mockSocket.localKey = new Uint8Array(32).fill(7);
  delete (mockSocket as Partial<TestLiveSocket>).emitWithAck;
  await leave('Pendant la coupure');
  const { emitWithAck } = mockSocket;
  const refusedJoin = { ok: false, refused: 'not-allowed', localKey: mockSocket.localKey };
  mockSocket.emitWithAck = async (name, request) =>
    name === CLIENT_EVENTS.join ? refusedJoin : emitWithAck.call(mockSocket, name, request);
  pageAccount.take(me.accountId);
  const stop = sendLeftTextOf(me.accountId);
  act(() => mockSocket.find());
  draw(
    <Me value={me}>
      <ConnectionBar />
      <SheetSaved documentId={null} />
    </Me>,
  );
  const box = await screen.findByRole<HTMLTextAreaElement>('textbox', { name: 'Votre texte' }, { timeout: 15_000 });
  expect(box.value).toBe('Pendant la coupure');
  expect(screen.getByText(/part de lui-même si la séance revient/)).toBeTruthy();
  expect(screen.queryByText('Enregistré')).toBeNull();
  expect(screen.getAllByText('Non enregistré, gardé sur cet appareil').length).toBeGreaterThan(0);
  stop();
}, 30_000);

test('text that waits is said to leave', async () => {
  new TestUnsentText().write();
  draw(<ConnectionBar />);
  expect(await screen.findByText(/pas encore enregistré.*Il partira dès/, {}, { timeout: 10_000 })).toBeTruthy();
});

test('text that was refused is not said to wait nor to leave: it is shown on every page until its author has it', async () => {
  jest.useFakeTimers();
  const text = new TestUnsentText();
  text.write();
  text.giveBack('Écrit trop tard');
  draw(<ConnectionBar />);
  await act(() => jest.advanceTimersByTimeAsync(10_000));
  jest.useRealTimers();
  expect(screen.queryByText(/pas encore enregistré|Il partira dès/)).toBeNull();
  expect(screen.getByText(/^Ce texte n’a pas été reçu/)).toBeTruthy();
  expect(screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Votre texte' }).value).toBe('Écrit trop tard');
  act(() => screen.getByRole('button', { name: 'Je n’en ai plus besoin' }).click());
  expect(text.forgotten).toBe(1);
});

test('text that may still leave is said to, beforehand, and that it has left, until its author has read it', () => {
  const text = new TestUnsentText();
  draw(<ConnectionBar />);
  act(() => text.giveBack('Pendant la coupure', 'all'));
  expect(screen.getByText(/part de lui-même si la séance revient à cette situation/)).toBeTruthy();
  act(() => text.takeBack());
  expect(screen.queryByText(/^Ce texte n’a pas été reçu/)).toBeNull();
  expect(screen.getByText(/est parti depuis.*enregistré/)).toBeTruthy();
  expect(screen.getByText('Pendant la coupure')).toBeTruthy();
  act(() => screen.getByRole('button', { name: 'J’ai lu' }).click());
  expect(screen.queryByText('Pendant la coupure')).toBeNull();
});
