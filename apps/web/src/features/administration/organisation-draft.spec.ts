import { readOrganisation } from './organisation-draft';

const complete = { name: ' Mission locale (démo) ', kind: 'mission-locale', siret: '' } as const;

test('a complete draft is what the contract takes, its ends trimmed; the SIRET may be unknown', () => {
  expect(readOrganisation(complete)).toEqual({
    organisation: { name: 'Mission locale (démo)', kind: 'mission-locale', siret: '' },
  });
});

test('a doubtful SIRET blocks nothing', () => {
  expect(readOrganisation({ ...complete, siret: '123' })).toHaveProperty('organisation');
});

test.each([
  [{ name: '   ' }, ['name']],
  [{ kind: '' as const }, ['kind']],
  [{ siret: '1'.repeat(61) }, ['siret']],
  [{ name: '', kind: '' as const }, ['name', 'kind']],
])('%j is said beside its field', (typed, wrong) => {
  expect(readOrganisation({ ...complete, ...typed })).toEqual({ wrong });
});
