import { ROLES, type Membership, type Role, type Viewer } from './committee.js';
import {
  mayEditCase,
  mayExportCases,
  mayNameReferent,
  mayOpenCase,
  mayReadCaseFile,
  mayWithdrawAgreement,
} from './case-policy.js';
import { mayBeReferent, mayEndMembership, mayManageCommittee, mayRunInstance, mayUndoImport } from './policy.js';

const caseFile = {
  committeeId: 'here',
  prescriberOrganisationId: 'ml',
  providerOrganisationId: 'of',
  pathReferentId: 'ines',
};

function as(role: Role, organisationId = 'other', some: Partial<Membership> = {}, accountId = 'someone'): Viewer {
  const membership = { id: 'membership', accountId, committeeId: 'here', organisationId, role, endedAt: null, ...some };
  return { accountId, name: 'Quelqu’un', administrator: false, memberships: [membership] };
}

const administrator: Viewer = { accountId: 'someone', name: 'Quelqu’un', administrator: true, memberships: [] };
const referent = as('support-partner', 'mobility', {}, 'ines');
const left = (role: Role) => as(role, 'ml', { endedAt: new Date(0) });
const elsewhere = (role: Role) => as(role, 'ml', { committeeId: 'elsewhere' });
/** The roles that may do something, for an organisation that has no tie with the case. */
const rolesThat = (may: (viewer: Viewer) => boolean) => ROLES.filter((role) => may(as(role)));

describe.each([
  ['[DO-12] keeping a file up to date', mayEditCase],
  ['[DO-14] recording a withdrawal', mayWithdrawAgreement],
  ['[SEE-10] reading the file, for who is in the room too', mayReadCaseFile],
])('%s', (_what, may) => {
  it('[DO-12] [DO-14] [SEE-10] is for a member who follows the case, and no other member', () => {
    expect(rolesThat((viewer) => may(viewer, caseFile))).toEqual(['facilitator']);
    for (const viewer of [as('prescriber', 'ml'), as('training-provider', 'of'), referent]) {
      expect(may(viewer, caseFile)).toBe(true);
    }
    for (const viewer of [administrator, as('observer', 'ml'), left('prescriber'), elsewhere('facilitator')]) {
      expect(may(viewer, caseFile)).toBe(false);
    }
  });
});

it('[DO-14] a withdrawal that the provider or the referent was told of is recorded by them', () => {
  expect([as('training-provider', 'of'), referent].map((viewer) => mayWithdrawAgreement(viewer, caseFile))).toEqual([
    true,
    true,
  ]);
});

it('[DO-13] the referent is named by the prescriber of the case or by a facilitator', () => {
  expect(rolesThat((viewer) => mayNameReferent(viewer, caseFile))).toEqual(['facilitator']);
  expect(mayNameReferent(as('prescriber', 'ml'), caseFile)).toBe(true);
  expect(mayNameReferent(referent, caseFile)).toBe(false);
  expect(mayNameReferent(as('training-provider', 'of'), caseFile)).toBe(false);
});

it('[DO-15] a case is opened by a facilitator, or by a prescriber for its own organisation', () => {
  expect(rolesThat((viewer) => mayOpenCase(viewer, 'here', 'ml'))).toEqual(['facilitator']);
  expect(mayOpenCase(as('prescriber', 'ml'), 'here', 'ml')).toBe(true);
  expect(mayOpenCase(as('prescriber', 'ml'), 'here', 'cap')).toBe(false);
  for (const viewer of [administrator, as('observer', 'ml'), left('prescriber'), elsewhere('prescriber')]) {
    expect(mayOpenCase(viewer, 'here', 'ml')).toBe(false);
  }
});

it('[DO-16] the list is taken out by those who may be shown a case', () => {
  const roles = ['facilitator', 'prescriber', 'training-provider', 'support-partner'];
  expect(rolesThat((viewer) => mayExportCases(viewer, 'here'))).toEqual(roles);
  for (const viewer of [administrator, left('facilitator'), elsewhere('facilitator')]) {
    expect(mayExportCases(viewer, 'here')).toBe(false);
  }
});

it('[DO-17] memberships and organisations are kept by facilitators and administrators', () => {
  expect(rolesThat((viewer) => mayManageCommittee(viewer, 'here'))).toEqual(['facilitator']);
  expect(mayManageCommittee(administrator, 'here')).toBe(true);
  for (const viewer of [left('facilitator'), elsewhere('facilitator')]) {
    expect(mayManageCommittee(viewer, 'here')).toBe(false);
  }
});

it('[DO-23] only an administrator ends a membership of their own', () => {
  const other = { accountId: 'other', committeeId: 'here' };
  expect(rolesThat((viewer) => mayEndMembership(viewer, other))).toEqual(['facilitator']);
  expect(rolesThat((viewer) => mayEndMembership(viewer, { ...other, accountId: 'someone' }))).toEqual([]);
  expect(mayEndMembership(administrator, { ...other, accountId: 'someone' })).toBe(true);
  expect(mayEndMembership(as('facilitator'), { ...other, committeeId: 'elsewhere' })).toBe(false);
});

it('[DO-18] the instance is run by administrators, and by no other member', () => {
  expect(mayRunInstance(administrator)).toBe(true);
  expect(rolesThat(mayRunInstance)).toEqual([]);
});

it('[DO-19] a referent holds a membership that may be shown a case', () => {
  const roles = ROLES.filter((role) => mayBeReferent({ role, endedAt: null }));
  expect(roles).toEqual(['facilitator', 'prescriber', 'training-provider', 'support-partner']);
  expect(mayBeReferent({ role: 'prescriber', endedAt: new Date(0) })).toBe(false);
});

it('[DO-20] a list is taken back by a facilitator, or by a member who brought it and prescribes for all its cases', () => {
  const own = { committeeId: 'here', importedBy: 'someone' };
  const other = { committeeId: 'here', importedBy: 'somebody else' };
  expect(rolesThat((viewer) => mayUndoImport(viewer, own, ['other', 'other']))).toEqual(['facilitator', 'prescriber']);
  expect(rolesThat((viewer) => mayUndoImport(viewer, own, ['other', 'former']))).toEqual(['facilitator']);
  expect(rolesThat((viewer) => mayUndoImport(viewer, other, []))).toEqual(['facilitator']);
  for (const viewer of [administrator, left('prescriber'), elsewhere('prescriber')]) {
    expect(mayUndoImport(viewer, own, [])).toBe(false);
  }
});
