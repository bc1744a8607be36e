import { typesetFrench, typesetSentence } from './french-typography';

test.each([
  ["Qu'est-ce qui manque ?", 'Qu’est-ce qui manque\u202f?'],
  ['Ligne 14 : commune manquante.', 'Ligne 14\u00a0: commune manquante.'],
  ['« Bonjour »', '«\u00a0Bonjour\u00a0»'],
  ['{{minutes}} min sur 120 min', '{{minutes}}\u00a0min sur 120\u00a0min'],
  ['3 situations', '3 situations'],
])('%s', (typed, shown) => {
  expect(typesetSentence(typed)).toBe(shown);
});

test('goes into nested catalogues', () => {
  expect(typesetFrench({ a: { b: 'Prêt ?' } })).toEqual({ a: { b: 'Prêt\u202f?' } });
});
