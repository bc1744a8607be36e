import type { Viewer } from './committee.js';
import { referenceState } from './import-policy.js';

const prescriber = (organisationId: string): Viewer => ({
  ...{ accountId: 'yanis', name: 'Yanis B.', administrator: false },
  memberships: [
    { id: 'one', accountId: 'yanis', committeeId: 'here', organisationId, role: 'prescriber', endedAt: null },
  ],
});
const parties = {
  ...{ committeeId: 'here', prescriberOrganisationId: 'ml', providerOrganisationId: null, pathReferentId: null },
};

it('[COM-6] a reference is known to who sees its case, taken for the others, free without a case', () => {
  expect(referenceState(prescriber('ml'), parties)).toBe('known');
  expect(referenceState(prescriber('ft'), parties)).toBe('taken');
  expect(referenceState(prescriber('ft'), { ...parties, pathReferentId: 'yanis' })).toBe('known');
  expect(referenceState(prescriber('ml'), undefined)).toBe('free');
});
