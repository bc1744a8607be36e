import type { AgendaItemView } from '@passerelle/contracts';

/** What happened to a case between the view that was shown and the one that the server now gives. */
export type ItemChange =
  | { kind: 'decided'; byName: string }
  | { kind: 'postponed' }
  | { kind: 'minutes'; minutes: number }
  | { kind: 'other' };

type Seen = Pick<AgendaItemView, 'status' | 'decision' | 'minutes'>;

export function itemChange(before: Seen, after: Seen): ItemChange {
  if (after.decision && after.decision.id !== before.decision?.id) {
    return { kind: 'decided', byName: after.decision.recordedByName };
  }
  if (after.status === 'postponed' && before.status !== 'postponed') return { kind: 'postponed' };
  if (after.minutes !== before.minutes) return { kind: 'minutes', minutes: after.minutes };
  return { kind: 'other' };
}
