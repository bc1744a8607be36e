import { english } from './english';
import { french } from './french';

function keysOf(catalogue: object, prefix = ''): string[] {
  return Object.entries(catalogue).flatMap(([key, value]) =>
    typeof value === 'object' && value !== null ? keysOf(value as object, `${prefix}${key}.`) : [`${prefix}${key}`],
  );
}

function sentencesOf(catalogue: object): string[] {
  return Object.values(catalogue).flatMap((value) =>
    typeof value === 'object' && value !== null ? sentencesOf(value as object) : [String(value)],
  );
}

test('both languages have the same keys', () => {
  expect(keysOf(english)).toEqual(expect.arrayContaining(keysOf(french)));
  expect(keysOf(french)).toEqual(expect.arrayContaining(keysOf(english)));
});

test('a plural has its two forms', () => {
  const keys = new Set(keysOf(french));
  const lonely = [...keys].filter((key) => key.endsWith('_one') && !keys.has(key.replace(/_one$/, '_other')));
  expect(lonely).toEqual([]);
});

test.each([
  ['an exclamation mark', /!/],
  ['blame', /vous avez oublié|erreur \d{3}|oups/i],
  ['a question that doubts the person', /êtes-vous sûr/i],
  ['the phrase that means unions and employers', /partenaires sociaux/i],
  ['a name after « de » that is not elided', /\bde \{\{(name|names|person|email|organisation)\}\}/],
])('no French sentence holds %s', (_what, pattern) => {
  expect(sentencesOf(french).filter((sentence) => pattern.test(sentence))).toEqual([]);
});

test('no English sentence holds the phrase that means unions and employers', () => {
  expect(sentencesOf(english).filter((sentence) => /social partner/i.test(sentence))).toEqual([]);
});
