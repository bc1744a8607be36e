import type { CommitteeView, MembershipView } from '@passerelle/contracts';
import { createContext, useContext } from 'react';

/** The committee whose pages are shown: the one of the address, else the one chosen last. */
export interface CurrentCommittee {
  /** Null for an administrator, who sits nowhere. */
  committeeId: string | null;
  /** The viewer's memberships in that committee. */
  memberships: readonly MembershipView[];
  /** Null until it has arrived. */
  committee: CommitteeView | null;
}

/** Somebody whose memberships show figures and no work: the pages of the day's work are not for them. */
export function seesFiguresOnly({ committeeId, memberships }: CurrentCommittee): boolean {
  return committeeId === null || memberships.every(({ role }) => role === 'coordinator' || role === 'observer');
}

export const CurrentCommitteeContext = createContext<CurrentCommittee>({
  committeeId: null,
  memberships: [],
  committee: null,
});

export function useCurrentCommittee(): CurrentCommittee {
  return useContext(CurrentCommitteeContext);
}
