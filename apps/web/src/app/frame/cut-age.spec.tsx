import { act, cleanup, screen } from '@testing-library/react';
import { RoomOffline } from '../../features/meetings/room/room-offline';
import { useLiveCut } from '../../platform/live-status';
import { TestLiveSocket } from '../test-live-socket';
import { TestUnsentText } from '../test-unsent-text';
import { draw, startWeb } from '../test-web';
import { ConnectionBar } from './connection-bar';

const mockSocket = new TestLiveSocket();
jest.mock('socket.io-client', () => ({ io: () => mockSocket }));

function Room() {
  return <RoomOffline since={useLiveCut()} keeping />;
}

const pass = (milliseconds: number): Promise<unknown> => act(() => jest.advanceTimersByTimeAsync(milliseconds));

beforeAll(startWeb);
beforeEach(() => jest.useFakeTimers());
afterEach(() => {
  cleanup();
  jest.useRealTimers();
});

test('the page to which one goes during a cut says its age from its beginning, and that text waits, without delay', async () => {
  new TestUnsentText().write();
  mockSocket.connected = true;
  const { again } = draw(<Room />);
  act(() => mockSocket.lose());
  await pass(5_000);
  expect(screen.getByText(/Hors ligne depuis 5\ssecondes/)).toBeTruthy();
  again(<ConnectionBar />);
  expect(screen.getByText(/Connexion coupée depuis 5\ssecondes/)).toBeTruthy();
  expect(screen.getByText(/pas encore enregistré/)).toBeTruthy();
  act(() => mockSocket.find());
  expect(screen.queryByText(/Connexion coupée depuis/)).toBeNull();
  act(() => mockSocket.lose());
  await pass(1_900);
  expect(screen.queryByText(/Connexion coupée depuis/)).toBeNull();
  await pass(1_200);
  expect(screen.getByText(/Connexion coupée depuis 3\ssecondes/)).toBeTruthy();
});

test('a page too many says so, and what to do, until it is let in', async () => {
  const { again } = draw(<ConnectionBar />);
  act(() => {
    mockSocket.lose();
    mockSocket.receive('connect_error', new Error('too-many-attempts'));
  });
  await pass(3_000);
  expect(screen.getAllByText(/trop d’onglets/)).toHaveLength(2);
  act(() => mockSocket.find());
  again(<ConnectionBar />);
  expect(screen.queryByText(/trop d’onglets/)).toBeNull();
});
