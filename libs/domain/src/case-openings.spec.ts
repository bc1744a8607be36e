import { maySeeOpenings } from './case-openings.js';
import { ROLES, type Role, type Viewer } from './committee.js';

const as = (role: Role, committeeId = 'here', administrator = false): Viewer => ({
  ...{ accountId: 'someone', name: 'Someone', administrator },
  memberships: [{ id: 'one', accountId: 'someone', committeeId, organisationId: 'org', role, endedAt: null }],
});

it('[SEE-12] who opened a case file is for the facilitators of its committee', () => {
  const may = (viewer: Viewer): boolean => maySeeOpenings(viewer, { committeeId: 'here' });
  expect(ROLES.filter((role) => may(as(role)))).toEqual(['facilitator']);
  expect(may(as('facilitator', 'elsewhere'))).toBe(false);
  expect(may(as('observer', 'here', true))).toBe(false);
});
