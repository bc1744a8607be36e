import { aMeeting } from '@passerelle/testing';
import {
  admissionAbilities,
  admissionOf,
  admissionOnArrival,
  admissionState,
  admit,
  admitWaiting,
  endedWithMembership,
  isExpected,
  isInRoom,
  sendOut,
  WAITING,
  type Admission,
} from './admission.js';
import { admittedInMeeting, sentOutOfMeeting, type AttendanceEntry } from './attendance.js';
import { MEETING_STATUSES } from './meeting.js';

const NINE = new Date('2026-11-24T08:00:00Z');
const TEN = new Date('2026-11-24T09:00:00Z');
const open = aMeeting({ id: 'meeting', status: 'open' });
const member = { accountId: 'samia', facilitates: false };
const admitted: Admission = { ...WAITING, admittedAt: NINE, admittedBy: 'claire' };
const sentOut: Admission = { ...WAITING, sentOutAt: NINE, sentOutBy: 'claire' };
const written = (presence: AttendanceEntry['presence']) => ({ presence, recordedBy: 'claire' });
const samia = { id: 'line', accountId: 'samia', name: 'Samia K.', organisationName: 'Agence (démo)' };
const aLine = (some: Partial<AttendanceEntry> = {}): AttendanceEntry => ({
  ...{ ...samia, meetingId: 'meeting', presence: 'remote', arrivedAt: NINE, leftAt: null, recordedBy: null },
  ...some,
});

it('[SEE-4] is in the room who is admitted and has the page open', () => {
  expect(isInRoom({ admittedAt: NINE, leftAt: null })).toBe(true);
  expect(isInRoom({ admittedAt: null, leftAt: null })).toBe(false);
  expect(isInRoom({ admittedAt: NINE, leftAt: TEN })).toBe(false);
});

describe('coming', () => {
  it('[ATT-6] a member waits, until a facilitator admits them', () => {
    expect(admissionOnArrival(WAITING, member, null, TEN)).toBe(WAITING);
    expect(admissionOnArrival(WAITING, member, { presence: 'remote', recordedBy: null }, TEN)).toBe(WAITING);
    expect(admissionState(WAITING)).toBe('waiting');
    expect(admit(open, WAITING, 'claire', NINE)).toEqual(admitted);
    expect(admissionState(admitted)).toBe('admitted');
  });

  it('[ATT-6] a member who comes back is still admitted, by the same facilitator', () => {
    expect(admissionOnArrival(admitted, member, null, TEN)).toBe(admitted);
    expect(admit(open, admitted, 'yanis', TEN)).toBe(admitted);
  });

  it('[ATT-6] a facilitator is admitted by coming', () => {
    const facilitator = { accountId: 'claire', facilitates: true };
    expect(admissionOnArrival(WAITING, facilitator, null, NINE)).toEqual(admitted);
  });

  it.each(['room', 'remote'] as const)('[ATT-6] a member written down as taking part is admitted: %s', (presence) => {
    expect(admissionOnArrival(WAITING, member, written(presence), NINE)).toEqual(admitted);
    expect(admissionOnArrival(sentOut, member, written(presence), TEN)).toBe(sentOut);
  });

  it('[ATT-6] a member who is excused waits, and is not expected', () => {
    expect(admissionOnArrival(WAITING, member, written('excused'), TEN)).toBe(WAITING);
    expect([null, aLine(), written('room'), written('excused')].map(isExpected)).toEqual([true, true, true, false]);
  });

  it('[ATT-6] the gesture for all admits who waits and is expected, and nobody sent out or excused meanwhile', () => {
    expect(admitWaiting(open, WAITING, null, 'claire', NINE)).toEqual(admitted);
    expect(admitWaiting(open, WAITING, written('room'), 'claire', NINE)).toEqual(admitted);
    expect(admitWaiting(open, WAITING, written('excused'), 'claire', NINE)).toBe(WAITING);
    expect(admitWaiting(open, sentOut, null, 'yanis', TEN)).toBe(sentOut);
    expect(admitWaiting(open, admitted, null, 'yanis', TEN)).toBe(admitted);
  });

  it.each(MEETING_STATUSES.filter((status) => status !== 'open'))('[ATT-6] in no meeting that is %s', (status) => {
    const meeting = aMeeting({ status });
    expect(admit(meeting, WAITING, 'claire', TEN)).toEqual({ refused: 'meeting-not-open' });
    expect(admitWaiting(meeting, WAITING, null, 'claire', TEN)).toEqual({ refused: 'meeting-not-open' });
    expect(admitWaiting(meeting, sentOut, null, 'claire', TEN)).toEqual({ refused: 'meeting-not-open' });
    expect(sendOut(meeting, admitted, member, 'claire', TEN)).toEqual({ refused: 'meeting-not-open' });
  });
});

describe('sending out', () => {
  it('[ATT-7] a member is out, and comes back by being admitted again alone', () => {
    expect(sendOut(open, admitted, member, 'claire', NINE)).toEqual(sentOut);
    expect(sendOut(open, WAITING, member, 'claire', NINE)).toEqual(sentOut);
    expect(sendOut(open, sentOut, member, 'yanis', TEN)).toBe(sentOut);
    expect(admissionState(sentOut)).toBe('sent-out');
    expect(admissionOnArrival(sentOut, member, null, TEN)).toBe(sentOut);
    expect(admit(open, sentOut, 'claire', NINE)).toEqual(admitted);
  });

  it('[ATT-7] a facilitator is not sent out', () => {
    expect(sendOut(open, admitted, { facilitates: true }, 'yanis', TEN)).toEqual({ refused: 'facilitator-stays' });
  });
});

it('[ATT-6] a membership that ends takes the admission with it: an earlier line lets nobody back in', () => {
  for (const former of [admitted, WAITING]) {
    const ended = endedWithMembership(former, 'claire', NINE);
    expect(ended).toEqual(sentOut);
    expect(admissionOnArrival(ended, member, written('room'), TEN)).toBe(ended);
    expect(admit(open, ended, 'claire', NINE)).toEqual(admitted);
  }
  expect(endedWithMembership(sentOut, 'yanis', TEN)).toBe(sentOut);
});

it('[ATT-6] a facilitator whose arrival is not written yet is admitted, and no other member', () => {
  expect(admissionOf({ facilitates: true }, null)).toBe('admitted');
  expect(admissionOf({ facilitates: false }, null)).toBe('waiting');
  expect([admitted, WAITING, sentOut].map((came) => admissionOf(member, came))).toEqual([
    'admitted',
    'waiting',
    'sent-out',
  ]);
});

describe('what may be done with an admission', () => {
  const here = { facilitates: false, online: true };
  const gone = { facilitates: false, online: false };
  const [nothing, both] = [
    { admit: false, sendOut: false },
    { admit: true, sendOut: true },
  ];

  it.each([
    { of: 'who waits', admission: WAITING, who: here, may: both },
    { of: 'who waited and has gone', admission: WAITING, who: gone, may: nothing },
    { of: 'who is in the room', admission: admitted, who: here, may: { admit: false, sendOut: true } },
    { of: 'who was admitted and has gone', admission: admitted, who: gone, may: { admit: false, sendOut: true } },
    { of: 'who was sent out', admission: sentOut, who: here, may: { admit: true, sendOut: false } },
    { of: 'a facilitator', admission: admitted, who: { ...here, facilitates: true }, may: nothing },
  ])('[ATT-6] [ATT-7] is what the rules accept: $of', ({ admission, who, may }) => {
    expect(admissionAbilities(open, admission, who, TEN)).toEqual(may);
    expect(admissionAbilities(aMeeting({ status: 'closed' }), admission, who, TEN)).toEqual(nothing);
  });
});

describe('the line of the list', () => {
  const now = { by: 'claire', at: TEN, sentOutAt: null };

  it('[ATT-1] begins with the admission, not with the page', () => {
    expect(admittedInMeeting(open, null, samia, now)).toEqual(aLine({ arrivedAt: TEN }));
    expect(admittedInMeeting(open, aLine(), samia, now)).toEqual(aLine());
  });

  it('[ATT-6] an excuse does not hold any more', () => {
    const excused = aLine({ presence: 'excused', arrivedAt: null, recordedBy: 'yanis' });
    expect(admittedInMeeting(open, excused, samia, now)).toEqual(aLine({ arrivedAt: TEN, recordedBy: 'claire' }));
  });

  it('[ATT-7] says when a member who was sent out left, until they are admitted again', () => {
    const room = aLine({ presence: 'room', recordedBy: 'claire' });
    for (const line of [aLine(), room]) {
      expect(sentOutOfMeeting(line, TEN)).toEqual({ ...line, leftAt: TEN });
      expect(admittedInMeeting(open, { ...line, leftAt: TEN }, samia, { ...now, sentOutAt: TEN })).toEqual(line);
    }
    const left = { ...room, leftAt: TEN };
    expect(admittedInMeeting(open, left, samia, { ...now, sentOutAt: NINE })).toBe(left);
  });

  it.each([
    aLine({ presence: 'excused', arrivedAt: null }),
    aLine({ leftAt: NINE }),
    aLine({ arrivedAt: new Date('2026-11-24T10:00:00Z') }),
  ])('[ATT-7] nothing to say of %j', (line) => {
    expect(sentOutOfMeeting(line, TEN)).toBe(line);
  });
});
