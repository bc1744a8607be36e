import { describeCommittee, isSameMembership } from './committee.js';

const facts = { name: ' COPASS Vallée ', kind: 'copass', territory: 'Vallée', timeZone: 'Europe/Paris' } as const;
const committee = { id: 'here', demo: false };

it('[COM-1] a committee is described by its name, its kind, its territory and its time zone', () => {
  expect(describeCommittee(committee, facts)).toEqual({ ...committee, ...facts, name: 'COPASS Vallée' });
  expect(describeCommittee(committee, { ...facts, timeZone: 'Indian/Reunion' })).toMatchObject({
    timeZone: 'Indian/Reunion',
  });
});

it.each([
  [{ name: ' ' }, { refused: 'text-empty', field: 'name' }],
  [{ name: 'x'.repeat(121) }, { refused: 'text-too-long', field: 'name' }],
  [{ territory: '' }, { refused: 'text-empty', field: 'territory' }],
  [{ timeZone: 'Europe/Atlantide' }, { refused: 'invalid', field: 'timeZone' }],
  [{ timeZone: '' }, { refused: 'invalid', field: 'timeZone' }],
])('[COM-1] %j is refused', (change, refusal) => {
  expect(describeCommittee(committee, { ...facts, ...change })).toEqual(refusal);
});

it.each(['accountId', 'committeeId', 'organisationId', 'role'] as const)(
  'two memberships are the same unless they differ by their %s',
  (field) => {
    const membership = { accountId: 'claire', committeeId: 'here', organisationId: 'ml', role: 'prescriber' } as const;
    expect(isSameMembership(membership, { ...membership })).toBe(true);
    expect(isSameMembership(membership, { ...membership, [field]: 'observer' })).toBe(false);
  },
);
