import type { MembershipView } from '@passerelle/contracts';
import { remember, remembered } from '../../platform/device-memory';

const KEY = 'passerelle.committee';

export function rememberCommittee(committeeId: string): void {
  remember(KEY, committeeId);
}

/** The committee of the address, else the one chosen last, else the first membership; null for who sits nowhere. */
export function chosenCommittee(
  fromAddress: string | undefined,
  memberships: readonly MembershipView[],
): string | null {
  if (fromAddress) return fromAddress;
  const last = remembered(KEY);
  return (memberships.find((membership) => membership.committeeId === last) ?? memberships[0])?.committeeId ?? null;
}
