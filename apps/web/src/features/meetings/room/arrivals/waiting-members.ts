import type { ParticipantView } from '@passerelle/contracts';

export interface WaitingMembers {
  /** Whom the gesture for all admits. */
  expected: ParticipantView[];
  /** Excused, and here all the same: admitted by name. */
  others: ParticipantView[];
}

/** Those of some members who are let in, after a gesture that may have let in fewer. */
export function admittedOf(
  participants: readonly ParticipantView[],
  accountIds: readonly string[],
): readonly ParticipantView[] {
  return participants.filter(({ accountId, admission }) => admission === 'admitted' && accountIds.includes(accountId));
}

/** The members whose page is open and whom no facilitator has let in, in the order in which they came. */
export function waitingMembers(participants: readonly ParticipantView[]): WaitingMembers {
  const waiting = participants.filter(({ online, admission }) => online && admission === 'waiting');
  return { expected: waiting.filter((one) => one.expected), others: waiting.filter((one) => !one.expected) };
}
