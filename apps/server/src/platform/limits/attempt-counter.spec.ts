import { AttemptCounter } from './attempt-counter.js';

let now = 0;
beforeEach(() => (now = 0));

it('numbers the attempts of each key, and begins again after the span', () => {
  const counter = new AttemptCounter(1_000, () => now);
  expect([counter.add('a'), counter.add('a'), counter.add('b')]).toEqual([1, 2, 1]);
  now = 999;
  expect([counter.of('a'), counter.add('a')]).toEqual([2, 3]);
  now = 1_000;
  expect([counter.of('a'), counter.add('a')]).toEqual([0, 1]);
});

it('forgets the key that was silent for longest, however many are made up', () => {
  const counter = new AttemptCounter(1_000, () => now, 100);
  counter.add('often');
  for (let key = 0; key < 1_000; key += 1) {
    counter.add(`made up ${key}`);
    counter.add('often');
  }
  expect([counter.of('often'), counter.of('made up 0'), counter.of('made up 999')]).toEqual([1_001, 0, 1]);
});
