import type { MeetingView } from '@passerelle/contracts';
import type { AgendaItem } from '../../../../shared/agenda/agenda-item';
import { caseItem, pointItem, reservedItem } from '../../../../shared/agenda/agenda-items.fixture';
import { aMeetingView, roomAbilities } from '../../../../shared/agenda/meeting.fixture';
import type { RoomCommand } from './key-bindings';
import { runRoomCommand, type DecisionCommands, type RoomCommands } from './room-commands';

const onCase = caseItem('i', { current: true });
const onPoint = pointItem('i', { point: 'news', title: 'Actualités', current: true });
const onReserved: AgendaItem = { ...reservedItem(1), current: true };
const abilities = roomAbilities(true);
const meetingWith = (agenda: AgendaItem[], changed: Partial<MeetingView['abilities']> = {}): MeetingView =>
  aMeetingView({ agenda, abilities: { ...abilities, ...changed } });

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
    arrivals: { current: { admitExpected: () => done.push('admit') > 0 } },
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
  const { commands, done } = room(onCase);
  const all: RoomCommand[] = [
    ...DECIDING,
    { kind: 'postpone' },
    { kind: 'reservation' },
    { kind: 'write' },
    { kind: 'minutes', by: 1 },
    { kind: 'attendance' },
    { kind: 'admit' },
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
    'admit',
    'follow',
    'help',
  ]);
});

test('those who arrive are let in by a facilitator, while the connection holds and somebody waits', () => {
  const admit = (fields: Partial<RoomCommands>) => runRoomCommand({ kind: 'admit' }, room(onCase, fields).commands);
  expect(admit({ meeting: meetingWith([onCase], { admit: false }) })).toBe('admits-only');
  expect(admit({ blocked: true })).toBe('offline');
  expect(admit({ arrivals: { current: { admitExpected: () => false } } })).toBe('nobody-waits');
  expect(admit({ arrivals: { current: null } })).toBe('nobody-waits');
});

test('on a general point what belongs to a case says so, and postponing is the point’s own', () => {
  const { commands, done } = room(onPoint);
  expect(runRoomCommand(OUTCOME, commands)).toBe('point-decision');
  expect(runRoomCommand({ kind: 'follow-up' }, commands)).toBe('point-decision');
  expect(runRoomCommand({ kind: 'reservation' }, commands)).toBe('point-reservation');
  expect(runRoomCommand({ kind: 'postpone' }, commands)).toBeNull();
  expect(runRoomCommand({ kind: 'record' }, commands)).toBeNull();
  expect(done).toEqual(['postpone point', 'record point']);
});

test('a member is shown who decides, who leads, and why a reserved case stays shut', () => {
  const meeting = meetingWith([onCase], { lead: false, order: false });
  const { commands } = room(onCase, { meeting, decision: { current: null } });
  expect(DECIDING.map((command) => runRoomCommand(command, commands))).toEqual(DECIDING.map(() => 'records-only'));
  expect(runRoomCommand({ kind: 'next-case' }, commands)).toBe('leads-only');
  expect(runRoomCommand({ kind: 'minutes', by: -1 }, commands)).toBe('minutes');
  const reserved = room(onReserved, { decision: { current: null } }).commands;
  expect(
    [OUTCOME, { kind: 'write' } as const, { kind: 'reservation' } as const].map((one) => runRoomCommand(one, reserved)),
  ).toEqual(['reserved', 'reserved', 'reserved']);
});

test('what is settled, missing or cut is said', () => {
  const { commands, settled } = room(onCase);
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
  for (const command of pressed) expect(runRoomCommand(command, onItsWay(onCase))).toBe('loading');
  for (const kind of ['postpone', 'record', 'write', 'next-case'] as const)
    expect(runRoomCommand({ kind }, onItsWay(onPoint))).toBe('loading');
  // The text, or the minutes given before, may come after the item itself.
  const late = room(onCase, { writeIn: () => false, addMinutes: () => false }).commands;
  expect(runRoomCommand({ kind: 'write' }, late)).toBe('loading');
  expect(runRoomCommand({ kind: 'minutes', by: 1 }, late)).toBe('loading');
});
