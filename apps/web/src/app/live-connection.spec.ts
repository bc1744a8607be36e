import { TestLiveSocket } from './test-live-socket';
import { closeLiveSocket, liveSocket } from '../platform/live';

const mockSocket = new TestLiveSocket();
jest.mock('socket.io-client', () => ({ io: () => mockSocket.opening() }));

let attempts: string[];

beforeEach(async () => {
  jest.useFakeTimers();
  liveSocket();
  await jest.advanceTimersByTimeAsync(0);
  attempts = [];
  jest.spyOn(mockSocket, 'disconnect').mockImplementation(() => void attempts.push('disconnect'));
  jest.spyOn(mockSocket, 'connect').mockImplementation(() => void attempts.push('connect'));
});
afterEach(() => {
  closeLiveSocket();
  jest.restoreAllMocks();
  jest.useRealTimers();
});

test('a connection that has been lost for twenty seconds is opened anew, and again until it is there', async () => {
  mockSocket.lose();
  await jest.advanceTimersByTimeAsync(19_000);
  expect(attempts).toEqual([]);
  await jest.advanceTimersByTimeAsync(2_000);
  expect(attempts).toEqual(['disconnect', 'connect']);
  await jest.advanceTimersByTimeAsync(20_000);
  expect(attempts).toHaveLength(4);
  mockSocket.find();
  await jest.advanceTimersByTimeAsync(120_000);
  expect(attempts).toHaveLength(4);
});

test('a connection that the page has closed is not opened any more', async () => {
  mockSocket.lose();
  closeLiveSocket();
  attempts = [];
  await jest.advanceTimersByTimeAsync(60_000);
  expect(attempts).toEqual([]);
});
