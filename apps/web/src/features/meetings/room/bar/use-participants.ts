import { listParticipants, type ParticipantView } from '@passerelle/contracts';
import { useView } from '../../../../platform/queries';

const NOBODY: readonly ParticipantView[] = [];

/** Those who have entered the room, as the server last told them. */
export function useParticipants(meetingId: string): readonly ParticipantView[] {
  return useView(listParticipants, { meetingId }).data ?? NOBODY;
}
