import { useTranslation } from 'react-i18next';
import type { RoomGesture } from './key-bindings';
import { useRoomKeys } from './use-room-keys';
import { actInRoom, type RoomHands } from './room-gestures';

/** The keys of the room. Answers the same gestures for whatever else makes them: the palette. */
export function useRoomGestures(
  letters: boolean,
  hands: RoomHands,
  sayWhyNot: (words: string | null) => void,
): (gesture: RoomGesture) => void {
  const { t } = useTranslation('meeting-room');
  const act = (gesture: RoomGesture): void => {
    const why = actInRoom(gesture, hands);
    sayWhyNot(why ? t(`why.${why}`) : null);
  };
  useRoomKeys(letters, act);
  return act;
}
