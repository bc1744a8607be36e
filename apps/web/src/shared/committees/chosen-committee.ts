import type { SeatView } from '@passerelle/contracts';
import { remember, remembered } from '../../platform/device-memory';

const KEY = 'passerelle.committee';

export function rememberCommittee(committeeId: string): void {
  remember(KEY, committeeId);
}

/** The committee of the address, else the one chosen last, else the first seat; null for who sits nowhere. */
export function chosenCommittee(fromAddress: string | undefined, seats: readonly SeatView[]): string | null {
  if (fromAddress) return fromAddress;
  const last = remembered(KEY);
  return (seats.find((seat) => seat.committeeId === last) ?? seats[0])?.committeeId ?? null;
}
