import type { InstanceOrganisation } from '@passerelle/contracts';
import { findOrganisations } from './find-organisations';

const organisation = (name: string, more: Partial<InstanceOrganisation> = {}): InstanceOrganisation => ({
  id: '00000000-0000-4000-8000-000000000001',
  name,
  kind: 'housing',
  siret: null,
  siretDoubt: null,
  committees: [],
  members: 0,
  ...more,
});
const list = [
  organisation('École du Geste (démo)', { committees: ['COPASS Albi'] }),
  organisation('CCAS (démo)', { siret: '12345678900011' }),
];
const names = (search: string): string[] => findOrganisations(list, search).map(({ name }) => name);

test('an empty search shows all', () => {
  expect(names('  ')).toHaveLength(2);
});

test.each([
  ['ecole', 'École du Geste (démo)'],
  ['geste albi', 'École du Geste (démo)'],
  ['123456', 'CCAS (démo)'],
])('%s finds by name, committee or number', (search, found) => {
  expect(names(search)).toEqual([found]);
});

test('every word has to be there', () => {
  expect(names('ccas albi')).toEqual([]);
});
