import { likelySame } from './likely-same';

const known = [
  { name: 'Mission locale de Foix (démo)', siret: '12345678900011' },
  { name: 'École du Geste Métier (démo)', siret: null },
  { name: 'Mission locale de Pamiers (démo)', siret: null },
];
const names = (typed: { name: string; siret: string }): string[] => likelySame(known, typed).map(({ name }) => name);

test('every word typed is looked for, without its accents or capitals', () => {
  expect(names({ name: 'mission PAMIERS', siret: '' })).toEqual(['Mission locale de Pamiers (démo)']);
  expect(names({ name: 'ecole geste', siret: '' })).toEqual(['École du Geste Métier (démo)']);
});

test('too few letters say nothing', () => {
  expect(names({ name: 'mi', siret: '' })).toEqual([]);
  expect(names({ name: '', siret: '' })).toEqual([]);
});

test('the same number is the same organisation, however it is typed', () => {
  expect(names({ name: 'Autre nom', siret: '123 456 789 00011' })).toEqual(['Mission locale de Foix (démo)']);
});

test('at most four are offered', () => {
  const many = Array.from({ length: 9 }, (_, index) => ({ name: `CCAS ${index}`, siret: null }));
  expect(likelySame(many, { name: 'CCAS', siret: '' })).toHaveLength(4);
});
