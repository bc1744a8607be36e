import { announceFirst, isReady, loseReadiness, makeReady, onReadiness, untilReady } from './live-readiness';

let told: string[];
let stops: Array<() => void>;
const tell = (word: string) => (): void => void told.push(word);
const turn = (): Promise<unknown> => jest.advanceTimersByTimeAsync(0);

/** An announcement whose test answers it. */
function announced(): () => void {
  let answer: () => void = () => undefined;
  const announce = (): Promise<void> => {
    told.push('announced');
    return new Promise((resolve) => (answer = resolve));
  };
  stops.push(announceFirst({ announce, refreshed: tell('refreshed') }));
  return () => answer();
}

function connect(): void {
  void makeReady(() => Promise.resolve().then(tell('asked again')));
}

beforeEach(() => {
  jest.useFakeTimers();
  told = [];
  stops = [onReadiness({ ready: tell('ready'), lost: tell('lost') })];
});
afterEach(() => {
  stops.forEach((stop) => stop());
  loseReadiness(true);
  jest.useRealTimers();
});

test('a connection is ready once the server has answered what the page announces, and then all is asked again', async () => {
  const answer = announced();
  connect();
  await turn();
  expect(told).toEqual(['announced']);
  expect(isReady()).toBe(false);
  answer();
  await turn();
  expect(told).toEqual(['announced', 'ready', 'asked again', 'refreshed']);
  expect(isReady()).toBe(true);
});

test('an announcement answered after another cut makes nothing ready', async () => {
  const answer = announced();
  connect();
  loseReadiness();
  answer();
  await turn();
  expect(told).toEqual(['announced']);
  expect(isReady()).toBe(false);
});

test('a part that is gone when all has been asked again is told nothing', async () => {
  announced()();
  connect();
  stops.at(-1)?.();
  await turn();
  expect(told).not.toContain('refreshed');
});

describe('a view asked for after a cut', () => {
  const askFor = (): void => void untilReady().then(tell('view'));
  async function cut(): Promise<() => void> {
    const answer = announced();
    connect();
    answer();
    await turn();
    loseReadiness();
    told = [];
    return () => answer();
  }

  test('waits until the page counts again', async () => {
    const answer = await cut();
    askFor();
    connect();
    await turn();
    expect(told).toEqual(['announced']);
    answer();
    await turn();
    expect(told.slice(0, 3)).toEqual(['announced', 'ready', 'view']);
  });

  test('waits fifteen seconds, however long the cut has lasted: the live connection may not come back', async () => {
    await cut();
    await jest.advanceTimersByTimeAsync(60_000);
    askFor();
    await jest.advanceTimersByTimeAsync(14_900);
    expect(told).toEqual([]);
    await jest.advanceTimersByTimeAsync(200);
    expect(told).toEqual(['view']);
  });

  test('does not wait on a page that announces nothing, before the first connection, or after the page closed it', async () => {
    askFor();
    await turn();
    expect(told).toEqual(['view']);
    await cut();
    stops.at(-1)?.();
    askFor();
    await turn();
    expect(told).toEqual(['view']);
    await cut();
    loseReadiness(true);
    askFor();
    await turn();
    expect(told).toEqual(['view']);
  });
});
