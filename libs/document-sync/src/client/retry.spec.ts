import { ManualSchedule } from '../testing/manual-schedule.js';
import { Retry } from './retry.js';

/** The delays of some failures one after another, and the retry itself. */
function delaysOf(failures: number, random: () => number) {
  const delays: number[] = [];
  const time = new ManualSchedule();
  const retry = new Retry((run, delay) => {
    delays.push(delay);
    return time.schedule(run, delay);
  }, random);
  const runs: number[] = [];
  for (let failure = 0; failure < failures; failure++) {
    retry.later(() => runs.push(failure));
    time.runAll();
  }
  return { delays, retry, runs, time };
}

it('[DOC-64] delays double from 250 ms to 3 s, and each is random between half and the whole of it', () => {
  expect(delaysOf(6, () => 1).delays).toEqual([250, 500, 1_000, 2_000, 3_000, 3_000]);
  expect(delaysOf(6, () => 0).delays).toEqual([125, 250, 500, 1_000, 1_500, 1_500]);
  expect(delaysOf(2, () => 0.5).delays).toEqual([187.5, 375]);
  expect(delaysOf(40, () => 1).delays.at(-1)).toBe(3_000);
});

it('[DOC-64] after a success the delay starts again, and nothing is pending', () => {
  const { delays, retry, runs, time } = delaysOf(3, () => 1);
  expect([retry.isFailing, retry.isPending, runs]).toEqual([true, false, [0, 1, 2]]);
  retry.later(() => runs.push(3));
  expect(retry.isPending).toBe(true);
  retry.succeeded();
  time.runAll();
  expect([retry.isFailing, retry.isPending, runs]).toEqual([false, false, [0, 1, 2]]);
  retry.later(() => runs.push(4));
  expect(delays.at(-1)).toBe(250);
});

it('[DOC-64] one retry is pending at a time', () => {
  const { retry, runs, time } = delaysOf(0, () => 1);
  retry.later(() => runs.push(1));
  retry.later(() => runs.push(2));
  time.runAll();
  expect(runs).toEqual([2]);
});
