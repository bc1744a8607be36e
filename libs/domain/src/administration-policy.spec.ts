import { ROLES, type Membership, type Viewer } from './committee.js';
import { CASE_ROLES } from './policy-roles.js';
import { mayHandOver, servesOrganisation } from './policy.js';

function viewer(administrator: boolean, ...given: Partial<Membership>[]): Viewer {
  const of = { id: 'membership', accountId: 'aline', committeeId: 'committee', organisationId: 'ml', endedAt: null };
  const memberships = given.map((membership) => ({ ...of, role: 'observer' as const, ...membership }));
  return { accountId: 'aline', name: 'Aline R.', administrator, memberships };
}

it('[DO-25] a facilitator of the committee chooses who takes over, and no administrator', () => {
  expect(mayHandOver(viewer(false, { role: 'facilitator' }), 'committee')).toBe(true);
  expect(mayHandOver(viewer(true), 'committee')).toBe(false);
  expect(mayHandOver(viewer(true, { role: 'facilitator', committeeId: 'elsewhere' }), 'committee')).toBe(false);
});

it.each(ROLES)('[DO-26] an organisation is served by a membership that may be shown a case: %s', (role) => {
  expect(servesOrganisation(viewer(true, { role }), ['plie', 'ml'])).toBe(CASE_ROLES.includes(role));
});

it('[DO-26] not by one that ended, nor by one for another organisation', () => {
  expect(servesOrganisation(viewer(true, { role: 'prescriber', endedAt: new Date(0) }), ['ml'])).toBe(false);
  expect(servesOrganisation(viewer(true, { role: 'prescriber' }), ['plie'])).toBe(false);
});
