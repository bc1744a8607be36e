import { RequestBatcher } from './request-batcher.js';

const settled = async (): Promise<void> => {
  for (let turn = 0; turn < 10; turn += 1) await Promise.resolve();
};

it('requests of one tick are one batch, and those that arrive meanwhile are the next one', async () => {
  const batches: string[][] = [];
  const ends: (() => void)[] = [];
  const batcher = new RequestBatcher<string, string>(async (requests) => {
    batches.push([...requests]);
    await new Promise<void>((end) => ends.push(end));
    return requests.map((request) => request.toUpperCase());
  });
  const first = [batcher.load('a'), batcher.load('b')];
  await settled();
  const later = [batcher.load('c'), batcher.load('d'), batcher.load('e')];
  await settled();
  expect(batches).toEqual([['a', 'b']]);
  ends[0]?.();
  expect(await Promise.all(first)).toEqual(['A', 'B']);
  await settled();
  ends[1]?.();
  expect(await Promise.all(later)).toEqual(['C', 'D', 'E']);
  expect(batches).toEqual([
    ['a', 'b'],
    ['c', 'd', 'e'],
  ]);
});

it('above the bound of a batch the rest goes in the next one, and two never run at the same time', async () => {
  const sizes: number[] = [];
  let running = 0;
  const batcher = new RequestBatcher<number, number>(async (requests) => {
    running += 1;
    expect(running).toBe(1);
    sizes.push(requests.length);
    await new Promise((resolve) => setTimeout(resolve, 5));
    running -= 1;
    return requests;
  });
  const requests = Array.from({ length: 4_001 }, (_, index) => index);
  expect(await Promise.all(requests.map((request) => batcher.load(request)))).toEqual(requests);
  expect(sizes).toEqual([2_000, 2_000, 1]);
});

it('equal requests are answered each time: nothing is kept', async () => {
  let answers = 0;
  const batcher = new RequestBatcher<string, number>(async (requests) => requests.map(() => ++answers));
  expect(await Promise.all([batcher.load('a'), batcher.load('a')])).toEqual([1, 2]);
  expect(await batcher.load('a')).toBe(3);
});

it('a batch that fails fails for its own requests, and for none after', async () => {
  let fails = true;
  const batcher = new RequestBatcher<number, number>(async (requests) => {
    if (fails) throw new Error('away');
    return requests.map((request) => request + 1);
  });
  const loads = [batcher.load(1), batcher.load(2)];
  const outcomes = await Promise.allSettled(loads);
  expect(outcomes.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
  fails = false;
  expect(await batcher.load(1)).toBe(2);
});

it('a batch that is never answered fails in its time, and the next one goes on', async () => {
  let batches = 0;
  const never = new Promise<readonly number[]>(() => undefined);
  const batcher = new RequestBatcher<number, number>(
    (requests) => (batches++ === 0 ? never : Promise.resolve(requests)),
    20,
  );
  const first = batcher.load(1);
  await settled();
  const second = batcher.load(2);
  await expect(first).rejects.toThrow('no answer in time');
  expect(await second).toBe(2);
});

it('a missing response is a failure, not the response to another request', async () => {
  const batcher = new RequestBatcher<number, number>(async () => [1]);
  const outcomes = await Promise.allSettled([batcher.load(1), batcher.load(2)]);
  expect(outcomes.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
});
