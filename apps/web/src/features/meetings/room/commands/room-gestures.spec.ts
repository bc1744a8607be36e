import type { MeetingView } from '@passerelle/contracts';
import type { RoomGesture } from './key-bindings';
import { actInRoom, type DecisionKeys, type RoomHands } from './room-gestures';

type Line = MeetingView['agenda'][number];
const caseLine = {
  kind: 'case',
  place: 1,
  itemId: 'i',
  caseFileId: 'c',
  reference: 'DEMO-014',
  question: '',
  reason: '',
  proposedByName: '',
  status: 'accepted',
  outcome: null,
  missing: null,
  minutes: 7,
  secondsSpent: 0,
  current: true,
  carriedOver: false,
  moved: null,
  version: 1,
} satisfies Line;
const {
  caseFileId: _c,
  reference: _r,
  question: _q,
  reason: _w,
  proposedByName: _p,
  outcome: _o,
  ...shared
} = caseLine;
const pointLine = {
  ...shared,
  kind: 'point',
  point: 'news',
  title: 'Actualités',
  organisationName: null,
  abilities: { edit: false, remove: false },
} satisfies Line;
const reservedLine = { kind: 'reserved', place: 1, minutes: 7, current: true } satisfies Line;

const abilities: MeetingView['abilities'] = {
  order: true,
  propose: true,
  open: false,
  cancel: false,
  lead: true,
  close: true,
  enter: true,
  readRecord: false,
  addPoint: true,
  takeAttendance: true,
  postponeRemaining: true,
};
const meetingWith = (agenda: Line[], changed: Partial<MeetingView['abilities']> = {}): MeetingView => ({
  id: 'm',
  committeeId: 'k',
  committeeName: '',
  status: 'open',
  startsAt: '2026-11-24T08:30:00.000Z',
  timeZone: 'Europe/Paris',
  durationMinutes: 120,
  place: null,
  link: null,
  openedAt: '2026-11-24T08:30:00.000Z',
  closedAt: null,
  currentSince: '2026-11-24T08:30:00.000Z',
  leaderName: null,
  leading: true,
  agenda,
  proposals: [],
  proposable: [],
  organisations: [],
  version: 1,
  abilities: { ...abilities, ...changed },
});

/** A room on one line, and what was done in it. */
function room(line: Line | null, fields: Partial<RoomHands> = {}) {
  const done: string[] = [];
  const keys = (answer: boolean): DecisionKeys => {
    const does = (name: string) => () => {
      done.push(name);
      return answer;
    };
    return {
      chooseOutcome: does('outcome'),
      searchOutcome: does('search'),
      addFollowUp: does('follow-up'),
      postpone: does('postpone'),
      record: does('record'),
    };
  };
  const hands: RoomHands = {
    meeting: meetingWith(line ? [line] : []),
    line,
    blocked: false,
    screen: {
      over: null,
      uncover: () => undefined,
      setHelp: () => done.push('help'),
      startAttendance: () => done.push('attendance'),
      leaveAttendance: () => done.push('leave attendance'),
    },
    decision: { current: line?.kind === 'case' ? keys(true) : null },
    point: {
      current:
        line?.kind === 'point'
          ? { postpone: () => done.push('postpone point'), record: () => done.push('record point') }
          : null,
    },
    reservation: {
      current:
        line?.kind === 'case'
          ? {
              open: () => {
                done.push('reservation');
                return true;
              },
            }
          : null,
    },
    writeIn: () => done.push('write'),
    next: () => done.push('next'),
    follow: () => done.push('follow'),
    addMinutes: (by) => done.push(`minutes ${by}`),
    ...fields,
  };
  return { hands, done, settled: keys(false) };
}
const OUTCOME: RoomGesture = { kind: 'outcome', index: 0 };
const DECIDING: RoomGesture[] = [OUTCOME, { kind: 'search-outcome' }, { kind: 'follow-up' }, { kind: 'record' }];

test('on a case each gesture is done', () => {
  const { hands, done } = room(caseLine);
  const gestures: RoomGesture[] = [
    ...DECIDING,
    { kind: 'postpone' },
    { kind: 'reservation' },
    { kind: 'write' },
    { kind: 'minutes', by: 1 },
    { kind: 'attendance' },
    { kind: 'follow' },
    { kind: 'help' },
  ];
  expect(gestures.map((gesture) => actInRoom(gesture, hands))).toEqual(gestures.map(() => null));
  expect(done).toEqual([
    'outcome',
    'search',
    'follow-up',
    'record',
    'postpone',
    'reservation',
    'write',
    'minutes 1',
    'attendance',
    'follow',
    'help',
  ]);
});

test('on a general point what belongs to a case says so, and postponing is the point’s own', () => {
  const { hands, done } = room(pointLine);
  expect(actInRoom(OUTCOME, hands)).toBe('point-decision');
  expect(actInRoom({ kind: 'follow-up' }, hands)).toBe('point-decision');
  expect(actInRoom({ kind: 'reservation' }, hands)).toBe('point-reservation');
  expect(actInRoom({ kind: 'postpone' }, hands)).toBeNull();
  expect(actInRoom({ kind: 'record' }, hands)).toBeNull();
  expect(done).toEqual(['postpone point', 'record point']);
});

test('a member is told who decides, who leads, and why a reserved case stays shut', () => {
  const meeting = meetingWith([caseLine], { lead: false, order: false });
  const { hands } = room(caseLine, { meeting, decision: { current: null } });
  expect(DECIDING.map((gesture) => actInRoom(gesture, hands))).toEqual(DECIDING.map(() => 'records-only'));
  expect(actInRoom({ kind: 'next-case' }, hands)).toBe('leads-only');
  expect(actInRoom({ kind: 'minutes', by: -1 }, hands)).toBe('minutes');
  const reserved = room(reservedLine, { decision: { current: null } }).hands;
  expect(
    [OUTCOME, { kind: 'write' } as const, { kind: 'reservation' } as const].map((one) => actInRoom(one, reserved)),
  ).toEqual(['reserved', 'reserved', 'reserved']);
});

test('what is settled, missing or cut is said', () => {
  const { hands, settled } = room(caseLine);
  const after = { ...hands, decision: { current: settled } };
  expect(actInRoom(OUTCOME, after)).toBe('already-settled');
  expect(actInRoom({ kind: 'record' }, after)).toBe('nothing-to-record');
  expect(actInRoom({ kind: 'postpone' }, after)).toBe('not-postponable');
  expect(actInRoom({ kind: 'record' }, { ...hands, blocked: true })).toBe('offline');
  expect(actInRoom({ kind: 'next-case' }, hands)).toBe('settled');
  expect(actInRoom({ kind: 'write' }, { ...hands, writeIn: null })).toBe('no-sheet');
  expect(actInRoom(OUTCOME, room(null).hands)).toBe('no-line');
  expect(actInRoom({ kind: 'reservation' }, { ...hands, reservation: { current: { open: () => false } } })).toBe(
    'reservation',
  );
});
