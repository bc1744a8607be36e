import { withDe, withQue } from './french-elision';

test.each([
  ['a vowel', 'Odile', 'd’Odile'],
  ['an accent', 'Émile', 'd’Émile'],
  ['an accent of its own, as some keyboards type it', 'E\u0301mile', 'd’E\u0301mile'],
  ['a ligature', 'Œuvre de la rue', 'd’Œuvre de la rue'],
  ['an address', 'odile@example.org', 'd’odile@example.org'],
  ['a consonant', 'Kévin', 'de Kévin'],
  ['a mute h', 'Hélène', 'd’Hélène'],
  ['a mute h', 'Hugo', 'd’Hugo'],
  ['a mute h', 'Habitat Sud', 'd’Habitat Sud'],
  ['an h that is heard', 'Hamid', 'de Hamid'],
  ['an h that is heard', 'Haute-Garonne', 'de Haute-Garonne'],
  ['an h that is heard', 'Huit à Dix', 'de Huit à Dix'],
  ['a y before a consonant', 'Yves', 'd’Yves'],
  ['a y before a vowel', 'Yasmine', 'de Yasmine'],
  ['a vowel that elides nothing', 'Onze Cités', 'de Onze Cités'],
  ['a figure', '3 organisations', 'de 3 organisations'],
  ['nothing', '', 'de '],
])('before %s: %s', (_what, name, written) => {
  expect(withDe(name)).toBe(written);
});

test.each([
  ['a vowel', 'Agathe B.', 'qu’Agathe B.'],
  ['a consonant', 'Karim A.', 'que Karim A.'],
])('the same of « que », before %s: %s', (_what, name, written) => {
  expect(withQue(name)).toBe(written);
});
