import { LogGrowth } from './log-growth.js';

it('[DOC-32] a log is to be compacted after 200 rows, then after 200 more', () => {
  const growth = new LogGrowth(0);
  const asked = Array.from({ length: 400 }, () => growth.add(1)).flatMap((now, index) => (now ? [index + 1] : []));
  expect(asked).toEqual([200, 400]);
});

it('[DOC-32] or after 256 KiB, then after as many more', () => {
  const growth = new LogGrowth(0);
  const asked = Array.from({ length: 16 }, () => growth.add(32 * 1024)).flatMap((now, index) =>
    now ? [index + 1] : [],
  );
  expect(asked).toEqual([8, 16]);
  expect(growth.add(256 * 1024 - 1)).toBe(false);
});

it('[DOC-32] stored rows count, and eight are worth it once the last connection has left', () => {
  expect([new LogGrowth(7), new LogGrowth(8)].map(({ isWorthCompacting }) => isWorthCompacting)).toEqual([false, true]);
  expect(new LogGrowth(199).add(1)).toBe(true);
});
