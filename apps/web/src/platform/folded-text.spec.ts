import { foldedText, foldedWords } from './folded-text';

test.each([
  ['École', 'ecole'],
  ['CŒUR', 'coeur'],
  ['L’Atelier', "l'atelier"],
  ['e\u0301', 'e'],
])('%s is searched as %s', (text, searched) => expect(foldedText(text)).toBe(searched));

test('the words of a search are those between spaces, no-break spaces too', () => {
  expect(foldedWords(' Mission\u00a0locale  Albi ')).toEqual(['mission', 'locale', 'albi']);
  expect(foldedWords(' ')).toEqual([]);
});
