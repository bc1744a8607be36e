import { act, renderHook } from '@testing-library/react';
import { refreshEverything } from './freshness';
import { useView } from './queries';
import { queryClient, viewKey } from './query-client';
import { partQuery, within } from './test-parts';

let asked: AbortSignal[] = [];

/** A line that was lost: nothing is answered, and nothing fails by itself. */
function hangingFetch(_path: unknown, init?: RequestInit): Promise<Response> {
  const { signal } = init ?? {};
  if (!signal) throw new TypeError('nothing can give this request up');
  asked.push(signal);
  return new Promise((_resolve, reject) =>
    signal.addEventListener('abort', () => reject(new DOMException('given up', 'AbortError'))),
  );
}

const given = (): boolean[] => asked.map(({ aborted }) => aborted);
const pass = (milliseconds: number): Promise<void> =>
  act(async () => void (await jest.advanceTimersByTimeAsync(milliseconds)));

beforeEach(() => {
  jest.useFakeTimers();
  queryClient.clear();
  asked = [];
  globalThis.fetch = hangingFetch;
});
afterEach(() => {
  queryClient.clear();
  jest.useRealTimers();
});

test('a view that hangs is given up after twenty seconds, asked once more, then said to be unreachable', async () => {
  const { result } = renderHook(() => useView(partQuery, { id: 'a' }), { wrapper: within });
  await pass(19_900);
  expect(given()).toEqual([false]);
  await pass(600);
  expect(given()).toEqual([true, false]);
  await pass(20_000);
  expect([given(), result.current.error?.message]).toEqual([[true, true], 'unreachable']);
});

test('a view that is shown and asked again after a cut gives up the request that hangs', async () => {
  queryClient.setQueryData(viewKey(partQuery.endpoint, { id: 'a' }), { id: 'a', text: 'before the cut' });
  renderHook(() => useView(partQuery, { id: 'a' }), { wrapper: within });
  void refreshEverything();
  await pass(1_000);
  void refreshEverything();
  await pass(0);
  expect(given()).toEqual([true, false]);
});

test('a view that leaves the screen gives its request up', async () => {
  const { unmount } = renderHook(() => useView(partQuery, { id: 'a' }), { wrapper: within });
  await pass(1_000);
  unmount();
  await pass(0);
  expect(given()).toEqual([true]);
});
