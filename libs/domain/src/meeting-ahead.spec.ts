import { isAhead, MEETING_STATUSES } from './meeting.js';

const NOW = new Date('2026-11-24T09:00:00Z');

it('[COM-2] ahead are the meeting that is open, and those planned that have not begun', () => {
  const ahead = (startsAt: Date) => MEETING_STATUSES.filter((status) => isAhead({ status, startsAt }, NOW));
  expect(ahead(new Date('2026-11-24T09:01:00Z'))).toEqual(['planned', 'open']);
  expect(ahead(NOW)).toEqual(['open']);
});
