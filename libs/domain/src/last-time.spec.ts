import { lastTime } from './last-time.js';

const postponed = { item: { status: 'postponed' as const }, decision: null };
const decided = { item: { status: 'decided' as const }, decision: { outcome: 'CONTINUE' } };

it('[AGE-13] a postponement since then does not hide the latest decision, and is said beside it', () => {
  const again = { ...postponed };
  expect(lastTime([postponed, again, decided])).toEqual({ last: decided, postponedSince: postponed });
  expect(lastTime([decided, postponed])).toEqual({ last: decided, postponedSince: null });
});

it('[AGE-13] a case that was never decided has its latest postponement, and a new one has nothing', () => {
  const older = { ...postponed };
  expect(lastTime([postponed, older]).last).toBe(postponed);
  expect(lastTime([])).toEqual({ last: null, postponedSince: null });
});
