import { isAhead, meetingAhead, MEETING_STATUSES, type MeetingStatus } from './meeting.js';

const NOW = new Date('2026-11-24T09:00:00Z');
const at = (startsAt: string, status: MeetingStatus = 'planned') => {
  return { status, startsAt: new Date(startsAt), durationMinutes: 120 };
};

it('[COM-2] ahead are the meeting that is open, and those planned whose time is not over', () => {
  const ahead = (startsAt: string) => MEETING_STATUSES.filter((status) => isAhead(at(startsAt, status), NOW));
  expect(ahead('2026-11-24T09:01:00Z')).toEqual(['planned', 'open']);
  // Its hour is past and it is not opened yet: it is late, and still to be held.
  expect(ahead('2026-11-24T07:01:00Z')).toEqual(['planned', 'open']);
  expect(ahead('2026-11-24T07:00:00Z')).toEqual(['open']);
});

it('[COM-2] the open meeting is named first, whatever else is planned before it', () => {
  const [soon, later] = [at('2026-11-24T14:00:00Z'), at('2027-01-12T08:30:00Z')];
  expect(meetingAhead([later, soon], NOW)).toBe(soon);
  const open = at('2027-01-12T08:30:00Z', 'open');
  expect(meetingAhead([open, soon], NOW)).toBe(open);
  expect(meetingAhead([at('2026-10-01T08:30:00Z')], NOW)).toBeNull();
});
