import { aMeeting } from '@passerelle/testing';
import { aGuest, markAttendance, requireAttendanceOpen, seenInMeeting, type AttendanceEntry } from './attendance.js';

const NINE = new Date('2026-11-24T08:00:00Z');
const TEN = new Date('2026-11-24T09:00:00Z');
const samia = { id: 'line', accountId: 'samia', name: 'Samia K.', organisationName: 'Agence (démo)' };

function aLine(some: Partial<AttendanceEntry> = {}): AttendanceEntry {
  const hours = { arrivedAt: NINE, leftAt: null };
  return { ...samia, meetingId: 'meeting', presence: 'remote', ...hours, recordedBy: null, ...some };
}

const open = aMeeting({ id: 'meeting', status: 'open' });

describe('what the server sees', () => {
  it('[ATT-1] a member who opens the page is present at a distance from then on', () => {
    expect(seenInMeeting(open, null, samia, NINE)).toEqual(aLine());
  });

  it('[ATT-1] a member who comes back keeps the first hour, and is no longer gone', () => {
    expect(seenInMeeting(open, aLine({ leftAt: TEN }), samia, TEN)).toEqual(aLine());
  });

  it.each(['room', 'excused'] as const)('[ATT-1] never changes a line that a facilitator wrote: %s', (presence) => {
    const written = aLine({ presence, leftAt: TEN, recordedBy: 'claire' });
    expect(seenInMeeting(open, written, samia, TEN)).toBe(written);
  });
});

describe('what a facilitator writes', () => {
  const by = { by: 'claire', at: TEN };

  it('[ATT-2] keeps the hour of arrival, or takes the one that is given, or now', () => {
    const arrival = (line: AttendanceEntry, arrivedAt?: Date) =>
      markAttendance(open, line, { presence: 'room', ...by, ...(arrivedAt && { arrivedAt }) });
    expect(arrival(aLine())).toEqual(aLine({ presence: 'room', recordedBy: 'claire' }));
    expect(arrival(aLine(), TEN)).toMatchObject({ arrivedAt: TEN });
    expect(arrival(aLine({ arrivedAt: null }))).toMatchObject({ arrivedAt: TEN });
  });

  it('[ATT-2] a departure is kept, given, or taken back', () => {
    const gone = aLine({ leftAt: TEN });
    const departure = (mark: object) => markAttendance(open, gone, { presence: 'room', ...by, ...mark });
    expect(departure({})).toMatchObject({ leftAt: TEN });
    expect(departure({ leftAt: null })).toMatchObject({ leftAt: null });
    expect(departure({ leftAt: NINE })).toMatchObject({ leftAt: NINE });
  });

  it('[ATT-2] no member leaves before arriving', () => {
    const mark = { presence: 'room' as const, arrivedAt: TEN, leftAt: NINE, ...by };
    expect(markAttendance(open, aLine(), mark)).toEqual({ refused: 'leaves-before-arriving', field: 'leftAt' });
  });

  it('[ATT-2] a member who is excused has neither hour', () => {
    const mark = { presence: 'excused' as const, arrivedAt: NINE, leftAt: TEN, ...by };
    expect(markAttendance(open, aLine(), mark)).toMatchObject({ presence: 'excused', arrivedAt: null, leftAt: null });
  });

  it.each(['planned', 'closed', 'cancelled'] as const)('[ATT-3] nothing in a meeting that is %s', (status) => {
    const mark = { presence: 'room' as const, ...by };
    expect(markAttendance(aMeeting({ status }), aLine(), mark)).toEqual({ refused: 'meeting-not-open' });
  });
});

it('[ATT-4] a guest is a name and an organisation, both in words', () => {
  const guest = { name: ' Nadia T. ', organisationName: 'CCAS (démo)' };
  expect(aGuest(guest)).toEqual({ name: 'Nadia T.', organisationName: 'CCAS (démo)' });
  expect(aGuest({ ...guest, name: ' ' })).toEqual({ refused: 'text-empty', field: 'name' });
  expect(aGuest({ ...guest, organisationName: '' })).toEqual({ refused: 'text-empty', field: 'organisationName' });
  expect(aGuest({ ...guest, name: 'x'.repeat(61) })).toEqual({ refused: 'text-too-long', field: 'name' });
  const long = { ...guest, organisationName: 'x'.repeat(121) };
  expect(aGuest(long)).toEqual({ refused: 'text-too-long', field: 'organisationName' });
});

it('[ATT-3] a line is taken off while the meeting is open, and not before or after', () => {
  expect(requireAttendanceOpen(open)).toBeNull();
  for (const status of ['planned', 'closed', 'cancelled'] as const)
    expect(requireAttendanceOpen({ status })).toEqual({ refused: 'meeting-not-open' });
});
