import type { MeetingView } from '@passerelle/contracts';
import type { SheetPart } from '@passerelle/sheet';
import type { RefObject } from 'react';
import type { RoomGesture } from './key-bindings';
import type { PointKeys } from '../panel/point-panel';
import { currentLine } from '../room-clock';
import { focusRegion, isRegionShown, leaveField, walkRail } from '../room-regions';
import { nextUndone } from '../room-view';
import type { RoomScreen } from '../use-room-screen';

/** Why a gesture did nothing: a key of the sentences `meeting-room:why`. */
export type WhyNot =
  | 'leads-only'
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
  | 'reservation';

/** What the decision offers to the keys. Each answers false when it has no use now. */
export interface DecisionKeys {
  chooseOutcome: (index: number) => boolean;
  searchOutcome: () => boolean;
  addFollowUp: () => boolean;
  postpone: () => boolean;
  record: () => boolean;
}

export interface ReservationKeys {
  /** Opens the form; false for a member who may not make any. */
  open: () => boolean;
}

export interface RoomHands {
  meeting: MeetingView;
  /** The line on the screen. */
  line: MeetingView['agenda'][number] | null;
  blocked: boolean;
  screen: Pick<RoomScreen, 'over' | 'uncover' | 'setHelp' | 'startAttendance' | 'leaveAttendance'>;
  decision: RefObject<DecisionKeys | null>;
  point: RefObject<PointKeys | null>;
  reservation: RefObject<ReservationKeys | null>;
  /** Puts the focus in a part of the text; null when there is no text. */
  writeIn: ((part: SheetPart) => void) | null;
  next: () => void;
  follow: () => void;
  addMinutes: (by: 1 | -1) => void;
}

/** Without a case that the viewer may decide, why not. */
function whyNoDecision({ line }: RoomHands): WhyNot {
  if (line === null) return 'no-line';
  if (line.kind === 'reserved') return 'reserved';
  return line.kind === 'point' ? 'point-decision' : 'records-only';
}

function decide(hands: RoomHands, gesture: (keys: DecisionKeys) => boolean, otherwise: WhyNot): WhyNot | null {
  const keys = hands.decision.current;
  if (!keys) return whyNoDecision(hands);
  hands.screen.uncover();
  return gesture(keys) ? null : otherwise;
}

function next(hands: RoomHands): WhyNot | null {
  if (!hands.meeting.abilities.lead) return 'leads-only';
  if (hands.blocked) return 'offline';
  if (!nextUndone(hands.meeting.agenda)) return 'settled';
  hands.next();
  return null;
}

function write({ line, writeIn }: RoomHands): WhyNot | null {
  if (line === null || line.kind === 'reserved') return line === null ? 'no-line' : 'reserved';
  if (!writeIn) return 'no-sheet';
  writeIn('exchanges');
  return null;
}

function postpone(hands: RoomHands): WhyNot | null {
  if (hands.line?.kind !== 'point') return decide(hands, (keys) => keys.postpone(), 'not-postponable');
  if (!hands.point.current) return 'records-only';
  hands.screen.uncover();
  hands.point.current.postpone();
  return null;
}

function record(hands: RoomHands): WhyNot | null {
  if (hands.blocked) return 'offline';
  if (hands.line?.kind !== 'point') return decide(hands, (keys) => keys.record(), 'nothing-to-record');
  hands.point.current?.record();
  return null;
}

function reserve(hands: RoomHands): WhyNot | null {
  const { line } = hands;
  if (line === null) return 'no-line';
  if (line.kind !== 'case') return line.kind === 'point' ? 'point-reservation' : 'reserved';
  if (!hands.reservation.current?.open()) return 'reservation';
  hands.screen.uncover();
  return null;
}

function giveMinutes(hands: RoomHands, by: 1 | -1): WhyNot | null {
  const current = currentLine(hands.meeting.agenda);
  if (!hands.meeting.abilities.order || !current || current.kind === 'reserved') return 'minutes';
  if (hands.blocked) return 'offline';
  hands.addMinutes(by);
  return null;
}

/** Does what a gesture says, and answers why when it has no use now: no key fails in silence. */
export function actInRoom(gesture: RoomGesture, hands: RoomHands): WhyNot | null {
  switch (gesture.kind) {
    case 'walk':
      walkRail(gesture.by);
      return null;
    case 'next-case':
      return next(hands);
    case 'follow':
      hands.follow();
      return null;
    case 'write':
      return write(hands);
    case 'outcome':
      return decide(hands, (keys) => keys.chooseOutcome(gesture.index), 'already-settled');
    case 'search-outcome':
      return decide(hands, (keys) => keys.searchOutcome(), 'already-settled');
    case 'follow-up':
      return decide(hands, (keys) => keys.addFollowUp(), 'already-settled');
    case 'record':
      return record(hands);
    case 'postpone':
      return postpone(hands);
    case 'attendance':
      if (hands.screen.over === 'attendance' && isRegionShown('decision')) hands.screen.leaveAttendance();
      else hands.screen.startAttendance();
      return null;
    case 'reservation':
      return reserve(hands);
    case 'minutes':
      return giveMinutes(hands, gesture.by);
    case 'region':
      focusRegion(gesture.by);
      return null;
    case 'help':
      hands.screen.setHelp(true);
      return null;
    case 'escape':
      leaveField();
      return null;
  }
}
