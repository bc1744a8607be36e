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

/** What the browser says, in its own words. */
const says = {
  online: () => window.dispatchEvent(new Event('online')),
  seen: () => document.dispatchEvent(new Event('visibilitychange', { bubbles: true })),
  shownAgain: (persisted: boolean) => window.dispatchEvent(new PageTransitionEvent('pageshow', { persisted })),
};

test.each([
  ['the line is back', says.online],
  ['the page is looked at', says.seen],
  ['the page is shown again as it was', () => says.shownAgain(true)],
])('%s: a lost connection is opened anew immediately', async (_, say) => {
  mockSocket.lose();
  await jest.advanceTimersByTimeAsync(2_000);
  say();
  expect(attempts).toEqual(['disconnect', 'connect']);
});

test('what the browser says in a bunch, or of a page that is hidden or new, interrupts no attempt', async () => {
  mockSocket.lose();
  says.online();
  says.seen();
  await jest.advanceTimersByTimeAsync(2_000);
  says.shownAgain(false);
  jest.spyOn(document, 'visibilityState', 'get').mockReturnValue('hidden');
  says.seen();
  expect(attempts).toEqual(['disconnect', 'connect']);
});

test('a connection that holds is left alone', async () => {
  for (const say of [says.online, says.seen, () => says.shownAgain(true)]) {
    await jest.advanceTimersByTimeAsync(2_000);
    say();
  }
  expect(attempts).toEqual([]);
});

test('what is open and gets no answer within six seconds is opened anew', async () => {
  mockSocket.lose();
  await jest.advanceTimersByTimeAsync(1_000);
  mockSocket.io.receive('open');
  await jest.advanceTimersByTimeAsync(5_900);
  expect(attempts).toEqual([]);
  await jest.advanceTimersByTimeAsync(200);
  expect(attempts).toEqual(['disconnect', 'connect']);
});

test('what is open and answered is not, though it is lost soon after', async () => {
  mockSocket.io.receive('open');
  mockSocket.find();
  await jest.advanceTimersByTimeAsync(3_000);
  mockSocket.lose();
  await jest.advanceTimersByTimeAsync(10_000);
  expect(attempts).toEqual([]);
});

test('attempts take turns, and what worked last begins: requests that hang hold up long-polling alone', () => {
  const { io } = mockSocket;
  const begins = (attempt: number): string | undefined => {
    io.receive('reconnect_attempt', attempt);
    return io.opts.transports[0];
  };
  const turns = (): unknown[] => [1, 2, 3].map(begins);
  expect(turns()).toEqual(['polling', 'websocket', 'polling']);
  io.receive('open');
  expect(turns()).toEqual(['websocket', 'polling', 'websocket']);
  io.engine.transport.name = 'polling';
  io.receive('open');
  expect(turns()).toEqual(['polling', 'websocket', 'polling']);
  io.engine.receive('upgrade', { name: 'websocket' });
  expect(turns()).toEqual(['websocket', 'polling', 'websocket']);
  begins(2);
  mockSocket.lose();
  says.online();
  expect([attempts, io.opts.transports[0]]).toEqual([['disconnect', 'connect'], 'websocket']);
});

test('a connection that the page has closed is not opened any more', async () => {
  mockSocket.lose();
  mockSocket.io.receive('open');
  closeLiveSocket();
  attempts = [];
  says.online();
  mockSocket.io.receive('open');
  await jest.advanceTimersByTimeAsync(60_000);
  expect(attempts).toEqual([]);
});
