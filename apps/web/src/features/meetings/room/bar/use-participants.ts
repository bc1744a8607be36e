import { listParticipants, type ParticipantView } from '@passerelle/contracts';
import { thing } from '../../../../shared/queries/things';
import { viewQuery } from '../../../../platform/view-query';
import { useView } from '../../../../platform/queries';

export const participantsQuery = viewQuery(listParticipants, ({ meetingId }) => [thing('participants', meetingId)]);

const NOBODY: readonly ParticipantView[] = [];

/** Those who have entered the room, as the server last sent them. */
export function useParticipants(meetingId: string): readonly ParticipantView[] {
  return useView(participantsQuery, { meetingId }).data ?? NOBODY;
}
