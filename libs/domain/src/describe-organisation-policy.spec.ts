import type { Membership, Viewer } from './committee.js';
import { mayDescribeOrganisation } from './policy.js';

const held = (committeeId: string, role: Membership['role']): Membership => ({
  ...{ id: `${committeeId}-${role}`, accountId: 'claire', organisationId: 'region', committeeId, role, endedAt: null },
});
const claire = (memberships: Membership[], administrator = false): Viewer => ({
  ...{ accountId: 'claire', name: 'Claire V.', administrator, memberships },
});

it('[COM-3] an organisation is corrected by who facilitates every committee that it belongs to, or by an administrator', () => {
  const here = claire([held('here', 'facilitator')]);
  const both = claire([held('here', 'facilitator'), held('elsewhere', 'facilitator')]);
  const prescribesThere = claire([held('here', 'facilitator'), held('elsewhere', 'prescriber')]);
  expect(mayDescribeOrganisation(here, ['here'])).toBe(true);
  expect(mayDescribeOrganisation(here, ['here', 'elsewhere'])).toBe(false);
  expect(mayDescribeOrganisation(both, ['here', 'elsewhere'])).toBe(true);
  expect(mayDescribeOrganisation(prescribesThere, ['here', 'elsewhere'])).toBe(false);
  expect(mayDescribeOrganisation(claire([], true), ['here', 'elsewhere'])).toBe(true);
});
