import type { MeetingView } from '@passerelle/contracts';
import type { AgendaItem } from '../../../../shared/agenda/agenda-item';
import type { RoomCommand } from './key-bindings';
import { runRoomCommand, type DecisionCommands, type RoomCommands } from './room-commands';

const caseItem = {
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
} satisfies AgendaItem;
const {
  caseFileId: _c,
  reference: _r,
  question: _q,
  reason: _w,
  proposedByName: _p,
  outcome: _o,
  ...shared
} = caseItem;
const pointItem = {
  ...shared,
  kind: 'point',
  point: 'news',
  title: 'Actualités',
  organisationName: null,
  abilities: { edit: false, remove: false },
} satisfies AgendaItem;
const reservedItem = { kind: 'reserved', place: 1, minutes: 7, current: true } satisfies AgendaItem;

const abilities: MeetingView['abilities'] = {
  order: true,
  propose: true,
  open: false,
  takeBackOpening: false,
  cancel: false,
  giveDirections: true,
  lead: true,
  close: true,
  enter: true,
  readRecord: false,
  addPoint: true,
  takeAttendance: true,
  postponeRemaining: true,
};
const meetingWith = (agenda: AgendaItem[], changed: Partial<MeetingView['abilities']> = {}): MeetingView => ({
  id: 'm',
  committeeId: 'k',
  committeeName: '',
  status: 'open',
  startsAt: '2026-11-24T08:30:00.000Z',
  timeZone: 'Europe/Paris',
  durationMinutes: 120,
  place: null,
  directions: null,
  link: null,
  openedAt: '2026-11-24T08:30:00.000Z',
  closedAt: null,
  currentSince: '2026-11-24T08:30:00.000Z',
  end: null,
  leaderName: null,
  leading: true,
  agenda,
  proposals: [],
  proposable: [],
  organisations: [],
  version: 1,
  abilities: { ...abilities, ...changed },
});

/** A room on one item, and what was done in it. */
function room(agendaItem: AgendaItem | null, fields: Partial<RoomCommands> = {}) {
  const done: string[] = [];
  const keys = (answer: boolean): DecisionCommands => {
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
  const commands: RoomCommands = {
    meeting: meetingWith(agendaItem ? [agendaItem] : []),
    agendaItem,
    blocked: false,
    loading: false,
    moving: false,
    screen: {
      over: null,
      uncover: () => undefined,
      setHelp: () => done.push('help'),
      startAttendance: () => done.push('attendance'),
      leaveAttendance: () => done.push('leave attendance'),
    },
    decision: { current: agendaItem?.kind === 'case' ? keys(true) : null },
    point: {
      current:
        agendaItem?.kind === 'point'
          ? { postpone: () => done.push('postpone point'), record: () => done.push('record point') }
          : null,
    },
    reservation: {
      current:
        agendaItem?.kind === 'case'
          ? {
              open: () => {
                done.push('reservation');
                return true;
              },
            }
          : null,
    },
    writeIn: () => done.push('write') > 0,
    next: () => done.push('next'),
    follow: () => done.push('follow'),
    addMinutes: (by) => done.push(`minutes ${by}`) > 0,
    ...fields,
  };
  return { commands, done, settled: keys(false) };
}
const OUTCOME: RoomCommand = { kind: 'outcome', index: 0 };
const DECIDING: RoomCommand[] = [OUTCOME, { kind: 'search-outcome' }, { kind: 'follow-up' }, { kind: 'record' }];

test('on a case each command runs', () => {
  const { commands, done } = room(caseItem);
  const all: RoomCommand[] = [
    ...DECIDING,
    { kind: 'postpone' },
    { kind: 'reservation' },
    { kind: 'write' },
    { kind: 'minutes', by: 1 },
    { kind: 'attendance' },
    { kind: 'follow' },
    { kind: 'help' },
  ];
  expect(all.map((command) => runRoomCommand(command, commands))).toEqual(all.map(() => null));
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
  const { commands, done } = room(pointItem);
  expect(runRoomCommand(OUTCOME, commands)).toBe('point-decision');
  expect(runRoomCommand({ kind: 'follow-up' }, commands)).toBe('point-decision');
  expect(runRoomCommand({ kind: 'reservation' }, commands)).toBe('point-reservation');
  expect(runRoomCommand({ kind: 'postpone' }, commands)).toBeNull();
  expect(runRoomCommand({ kind: 'record' }, commands)).toBeNull();
  expect(done).toEqual(['postpone point', 'record point']);
});

test('a member is shown who decides, who leads, and why a reserved case stays shut', () => {
  const meeting = meetingWith([caseItem], { lead: false, order: false });
  const { commands } = room(caseItem, { meeting, decision: { current: null } });
  expect(DECIDING.map((command) => runRoomCommand(command, commands))).toEqual(DECIDING.map(() => 'records-only'));
  expect(runRoomCommand({ kind: 'next-case' }, commands)).toBe('leads-only');
  expect(runRoomCommand({ kind: 'minutes', by: -1 }, commands)).toBe('minutes');
  const reserved = room(reservedItem, { decision: { current: null } }).commands;
  expect(
    [OUTCOME, { kind: 'write' } as const, { kind: 'reservation' } as const].map((one) => runRoomCommand(one, reserved)),
  ).toEqual(['reserved', 'reserved', 'reserved']);
});

test('what is settled, missing or cut is said', () => {
  const { commands, settled } = room(caseItem);
  const after = { ...commands, decision: { current: settled } };
  expect(runRoomCommand(OUTCOME, after)).toBe('already-settled');
  expect(runRoomCommand({ kind: 'record' }, after)).toBe('nothing-to-record');
  expect(runRoomCommand({ kind: 'postpone' }, after)).toBe('not-postponable');
  expect(runRoomCommand({ kind: 'record' }, { ...commands, blocked: true })).toBe('offline');
  expect(runRoomCommand({ kind: 'next-case' }, commands)).toBe('settled');
  expect(runRoomCommand({ kind: 'write' }, { ...commands, writeIn: null })).toBe('no-sheet');
  expect(runRoomCommand(OUTCOME, room(null).commands)).toBe('no-line');
  expect(
    runRoomCommand({ kind: 'reservation' }, { ...commands, reservation: { current: { open: () => false } } }),
  ).toBe('reservation');
});

test('what is pressed while the item is on its way is refused as such, to one who leads too', () => {
  const none = { decision: { current: null }, point: { current: null }, reservation: { current: null } };
  const onItsWay = (item: AgendaItem) => room(item, { ...none, loading: true, writeIn: null, moving: true }).commands;
  const pressed: RoomCommand[] = [...DECIDING, { kind: 'write' }, { kind: 'reservation' }, { kind: 'next-case' }];
  for (const command of pressed) expect(runRoomCommand(command, onItsWay(caseItem))).toBe('loading');
  for (const kind of ['postpone', 'record', 'write', 'next-case'] as const)
    expect(runRoomCommand({ kind }, onItsWay(pointItem))).toBe('loading');
  // The text, or the minutes given before, may come after the item itself.
  const late = room(caseItem, { writeIn: () => false, addMinutes: () => false }).commands;
  expect(runRoomCommand({ kind: 'write' }, late)).toBe('loading');
  expect(runRoomCommand({ kind: 'minutes', by: 1 }, late)).toBe('loading');
});
