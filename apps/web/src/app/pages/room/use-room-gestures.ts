import type { MeetingView } from '@passerelle/contracts';
import type { SheetPart } from '@passerelle/sheet';
import type { RefObject } from 'react';
import type { DecisionKeys } from '../../../features/decisions/decision-panel';
import type { RoomGesture } from '../../../features/meeting-room/key-bindings';
import type { RoomTab } from '../../../features/meeting-room/room-layout';
import { focusRegion, leaveField, walkRail } from '../../../features/meeting-room/room-regions';
import { useRoomKeys } from '../../../features/meeting-room/use-room-keys';

export interface RoomHands {
  meeting: MeetingView;
  letters: boolean;
  decision: RefObject<DecisionKeys | null>;
  focusSheet: RefObject<((part: SheetPart) => void) | null>;
  next: () => void;
  follow: () => void;
  addMinutes: (by: 1 | -1) => void;
  show: (tab: RoomTab) => void;
  help: () => void;
}

/** What each key does. False when it has no use now. */
function act(gesture: RoomGesture, hands: RoomHands): boolean {
  const decision = hands.decision.current;
  const decide = (gestureOn: (keys: DecisionKeys) => void): boolean => {
    if (!decision) return false;
    hands.show('decision');
    gestureOn(decision);
    return true;
  };
  switch (gesture.kind) {
    case 'walk':
      walkRail(gesture.by);
      return true;
    case 'next-case':
      hands.next();
      return hands.meeting.abilities.lead;
    case 'follow':
      hands.follow();
      return true;
    case 'write':
      hands.show('sheet');
      hands.focusSheet.current?.('exchanges');
      return hands.focusSheet.current !== null;
    case 'outcome':
      return decide((keys) => keys.chooseOutcome(gesture.index));
    case 'search-outcome':
      return decide((keys) => keys.searchOutcome());
    case 'follow-up':
      return decide((keys) => keys.addFollowUp());
    case 'record':
      return decide((keys) => keys.record());
    case 'postpone':
      return decide((keys) => keys.postpone());
    case 'minutes':
      hands.addMinutes(gesture.by);
      return hands.meeting.abilities.order;
    case 'region':
      focusRegion(gesture.by);
      return true;
    case 'help':
      hands.help();
      return true;
    case 'escape':
      leaveField();
      return true;
  }
}

export function useRoomGestures(hands: RoomHands): void {
  useRoomKeys(hands.letters, (gesture) => act(gesture, hands));
}
