import type { MeetingView } from '@passerelle/contracts';
import { useAnnouncedPresence } from './use-announced-presence';
import { useRoomParts } from './room-parts';

interface AnnouncedPresenceProps {
  meeting: MeetingView;
  following: boolean;
  itemId: string | null;
  onCounted: (counted: boolean) => void;
}

/**
 * Reports to the server where the viewer is and whether some text may still arrive. Draws nothing: each key pressed in a
 * sheet changes what waits, and must not render the room.
 */
export function AnnouncedPresence({ meeting, following, itemId, onCounted }: AnnouncedPresenceProps) {
  const { useSheetsFact } = useRoomParts();
  const unsaved = useSheetsFact('awaited');
  const place = { meetingId: meeting.id, following, unsaved, itemId };
  useAnnouncedPresence(meeting.abilities.enter, place, onCounted);
  return null;
}
