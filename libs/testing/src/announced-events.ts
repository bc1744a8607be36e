import type { LiveEvent } from '@passerelle/contracts';

type Named = 'meetingId' | 'committeeId';

/**
 * The live events that some commands cause, each with whose id it carries. A spec of the server records that it sends
 * these and no others; those of the web count what a page asks after them.
 */
export const ANNOUNCED = {
  recordDecision: [['meeting', 'meetingId']],
  makeReservation: [['meeting', 'meetingId']],
  withdrawReservation: [['meeting', 'meetingId']],
  postponeItem: [['meeting', 'meetingId']],
  goToItem: [['meeting', 'meetingId']],
  giveFollowUp: [
    ['meeting', 'meetingId'],
    ['follow-ups', 'committeeId'],
  ],
  acceptFollowUp: [['follow-ups', 'committeeId']],
  addGeneralPoint: [
    ['meeting', 'meetingId'],
    ['meetings', 'committeeId'],
  ],
  writeCaseSummary: [['committee', 'committeeId']],
} as const satisfies Record<string, readonly (readonly [LiveEvent['kind'], Named])[]>;

/** The events of one command, as each member of the committee receives them. */
export function eventsOf(command: keyof typeof ANNOUNCED, ids: Record<Named, string>, version: number): LiveEvent[] {
  return ANNOUNCED[command].map(([kind, named]) => ({ kind, id: ids[named], version }));
}
