import type { CommitteeView } from '@passerelle/contracts';
import { COMMITTEE, id } from './test-room';

const NOTHING_ALLOWED: CommitteeView['abilities'] = {
  planMeeting: false,
  importCases: false,
  seeCases: false,
  confirmAgreements: false,
  openCase: false,
  exportCases: false,
  manage: false,
};

/** A committee in which nothing is allowed but what is said, with its facilitator alone. */
export function aCommittee(
  change: Partial<Omit<CommitteeView, 'abilities'>> & { abilities?: Partial<CommitteeView['abilities']> } = {},
): CommitteeView {
  return {
    id: COMMITTEE,
    name: 'Comité d’Albi (démo)',
    kind: 'copass',
    territory: 'Albi',
    timeZone: 'Europe/Paris',
    organisations: [],
    members: [{ accountId: id(40), name: 'Claire V.', organisationName: 'CCAS (démo)', role: 'facilitator' }],
    ...change,
    abilities: { ...NOTHING_ALLOWED, ...change.abilities },
  };
}
