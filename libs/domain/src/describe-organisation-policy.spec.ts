import type { Membership, Viewer } from './committee.js';
import { refusalToDescribeOrganisation } from './policy.js';

const held = (committeeId: string, role: Membership['role']): Membership => ({
  ...{ id: `${committeeId}-${role}`, accountId: 'claire', organisationId: 'region', committeeId, role, endedAt: null },
});
const claire = (memberships: Membership[], administrator = false): Viewer => ({
  ...{ accountId: 'claire', name: 'Claire V.', administrator, memberships },
});

const describing = (viewer: Viewer, ...joinedIds: string[]): string =>
  refusalToDescribeOrganisation(viewer, { organisationId: 'region', committeeId: 'here', joinedIds })?.refused ??
  'done';

it('[COM-3] an organisation is corrected by who facilitates every committee that it belongs to, or by an administrator', () => {
  const here = claire([held('here', 'facilitator')]);
  const both = claire([held('here', 'facilitator'), held('elsewhere', 'facilitator')]);
  const prescribesThere = claire([held('here', 'facilitator'), held('elsewhere', 'prescriber')]);
  expect(describing(here, 'here')).toBe('done');
  expect(describing(here, 'here', 'elsewhere')).toBe('organisation-shared');
  expect(describing(both, 'here', 'elsewhere')).toBe('done');
  expect(describing(prescribesThere, 'here', 'elsewhere')).toBe('organisation-shared');
  expect(describing(claire([], true), 'here', 'elsewhere')).toBe('done');
  expect(describing(claire([held('here', 'observer')]), 'here')).toBe('not-allowed');
});

it('[DO-26] an administrator describes no organisation that they serve, but in a committee that they facilitate', () => {
  expect(describing(claire([held('elsewhere', 'prescriber')], true), 'here', 'elsewhere')).toBe('serves-organisation');
  expect(describing(claire([held('here', 'facilitator')], true), 'here', 'elsewhere')).toBe('done');
});
