import type { MeetingView } from '@passerelle/contracts';
import type { SheetPart } from '@passerelle/sheet';
import type { RefObject } from 'react';
import type { AgendaItem } from '../../../../shared/agenda/agenda-item';
import type { ArrivalCommands } from '../arrivals/arrivals';
import type { RoomCommand } from './key-bindings';
import type { PointCommands } from '../panel/point-panel';
import { currentItem } from '../room-clock';
import { focusRegion, isRegionShown, leaveField, walkRail } from '../room-regions';
import { nextUndone } from '../room-view';
import type { RoomScreen } from '../use-room-screen';

/** Why a command did nothing: a key of the sentences `meeting-room:disabledReason`. */
export type DisabledReason =
  | 'leads-only'
  | 'loading'
  | 'offline'
  | 'settled'
  | 'no-line'
  | 'reserved'
  | 'no-sheet'
  | 'point-decision'
  | 'point-reservation'
  | 'records-only'
  | 'already-settled'
  | 'nothing-to-record'
  | 'not-postponable'
  | 'minutes'
  | 'reservation'
  | 'admits-only'
  | 'nobody-waits';

/** The commands of the decision panel. Each answers false when it is not available now. */
export interface DecisionCommands {
  chooseOutcome: (index: number) => boolean;
  searchOutcome: () => boolean;
  addFollowUp: () => boolean;
  postpone: () => boolean;
  record: () => boolean;
}

export interface ReservationCommands {
  /** Opens the form; false for a member who may not make any. */
  open: () => boolean;
}

export interface RoomCommands {
  meeting: MeetingView;
  /** The item on the screen. */
  agendaItem: AgendaItem | null;
  blocked: boolean;
  /** The item on the screen is on its way. */
  loading: boolean;
  /** The meeting is being taken to another item. */
  moving: boolean;
  screen: Pick<RoomScreen, 'over' | 'uncover' | 'setHelp' | 'startAttendance' | 'leaveAttendance'>;
  decision: RefObject<DecisionCommands | null>;
  point: RefObject<PointCommands | null>;
  reservation: RefObject<ReservationCommands | null>;
  arrivals: RefObject<ArrivalCommands | null>;
  /** Puts the focus in a part of the text, or answers false while it is on its way; null when there is no text. */
  writeIn: ((part: SheetPart) => boolean) | null;
  next: () => void;
  follow: () => void;
  /** Answers false while the minutes given before are on their way. */
  addMinutes: (by: 1 | -1) => boolean;
}

/** Why there is no decision panel to command. */
function noDecisionReason({ agendaItem, loading }: RoomCommands): DisabledReason {
  if (agendaItem === null) return 'no-line';
  if (agendaItem.kind === 'reserved') return 'reserved';
  if (agendaItem.kind === 'point') return 'point-decision';
  return loading ? 'loading' : 'records-only';
}

function decide(
  room: RoomCommands,
  run: (decision: DecisionCommands) => boolean,
  otherwise: DisabledReason,
): DisabledReason | null {
  const decision = room.decision.current;
  if (!decision) return noDecisionReason(room);
  room.screen.uncover();
  return run(decision) ? null : otherwise;
}

function next(room: RoomCommands): DisabledReason | null {
  if (!room.meeting.abilities.lead) return 'leads-only';
  if (room.blocked) return 'offline';
  if (room.moving) return 'loading';
  if (!nextUndone(room.meeting.agenda)) return 'settled';
  room.next();
  return null;
}

function write({ agendaItem, loading, writeIn }: RoomCommands): DisabledReason | null {
  if (agendaItem === null || agendaItem.kind === 'reserved') return agendaItem === null ? 'no-line' : 'reserved';
  if (!writeIn) return loading ? 'loading' : 'no-sheet';
  return writeIn('exchanges') ? null : 'loading';
}

function postpone(room: RoomCommands): DisabledReason | null {
  if (room.agendaItem?.kind !== 'point') return decide(room, (decision) => decision.postpone(), 'not-postponable');
  if (!room.point.current) return room.loading ? 'loading' : 'records-only';
  room.screen.uncover();
  room.point.current.postpone();
  return null;
}

function record(room: RoomCommands): DisabledReason | null {
  if (room.blocked) return 'offline';
  if (room.agendaItem?.kind !== 'point') return decide(room, (decision) => decision.record(), 'nothing-to-record');
  if (!room.point.current) return room.loading ? 'loading' : 'records-only';
  room.point.current.record();
  return null;
}

function reserve(room: RoomCommands): DisabledReason | null {
  const { agendaItem } = room;
  if (agendaItem === null) return 'no-line';
  if (agendaItem.kind !== 'case') return agendaItem.kind === 'point' ? 'point-reservation' : 'reserved';
  if (room.loading) return 'loading';
  if (!room.reservation.current?.open()) return 'reservation';
  room.screen.uncover();
  return null;
}

function giveMinutes(room: RoomCommands, by: 1 | -1): DisabledReason | null {
  const current = currentItem(room.meeting.agenda);
  if (!room.meeting.abilities.order || !current || current.kind === 'reserved') return 'minutes';
  if (room.blocked) return 'offline';
  return room.addMinutes(by) ? null : 'loading';
}

function admit(room: RoomCommands): DisabledReason | null {
  if (!room.meeting.abilities.admit) return 'admits-only';
  if (room.blocked) return 'offline';
  return room.arrivals.current?.admitExpected() ? null : 'nobody-waits';
}

/** Runs a command, and answers the reason when it is not available now: no key fails in silence. */
export function runRoomCommand(command: RoomCommand, room: RoomCommands): DisabledReason | null {
  switch (command.kind) {
    case 'walk':
      walkRail(command.by);
      return null;
    case 'next-case':
      return next(room);
    case 'follow':
      room.follow();
      return null;
    case 'write':
      return write(room);
    case 'outcome':
      return decide(room, (decision) => decision.chooseOutcome(command.index), 'already-settled');
    case 'search-outcome':
      return decide(room, (decision) => decision.searchOutcome(), 'already-settled');
    case 'follow-up':
      return decide(room, (decision) => decision.addFollowUp(), 'already-settled');
    case 'record':
      return record(room);
    case 'postpone':
      return postpone(room);
    case 'attendance':
      if (room.screen.over === 'attendance' && isRegionShown('decision')) room.screen.leaveAttendance();
      else room.screen.startAttendance();
      return null;
    case 'admit':
      return admit(room);
    case 'reservation':
      return reserve(room);
    case 'minutes':
      return giveMinutes(room, command.by);
    case 'region':
      focusRegion(command.by);
      return null;
    case 'help':
      room.screen.setHelp(true);
      return null;
    case 'escape':
      leaveField();
      return null;
  }
}
