import { TokenBuckets } from './token-bucket.js';

let now = 0;
beforeEach(() => (now = 0));
const buckets = (): TokenBuckets => new TokenBuckets({ perSecond: 10, burst: 3 }, () => now);

it('gives a burst to each key, then as many as the rate says', () => {
  const some = buckets();
  expect(Array.from({ length: 4 }, () => some.take('a'))).toEqual([true, true, true, false]);
  expect(some.take('b')).toBe(true);
  now = 99;
  expect(some.take('a')).toBe(false);
  now = 100;
  expect([some.take('a'), some.take('a')]).toEqual([true, false]);
  now = 10_000;
  expect(Array.from({ length: 4 }, () => some.take('a'))).toEqual([true, true, true, false]);
});

it('says how long a token that is reserved has to be waited for', () => {
  const some = buckets();
  expect(Array.from({ length: 6 }, () => some.reserve('a'))).toEqual([0, 0, 0, 100, 200, 300]);
  now = 300;
  expect(some.reserve('a')).toBe(100);
});
