import { cleanName, cleanText, textLength } from './free-text.js';

it('trims, joins accents to their letters, and keeps line breaks', () => {
  expect(cleanText('  Peut-e\u0302tre\nlundi \t', 100)).toBe('Peut-être\nlundi');
});

it('drops control characters, which no screen shows', () => {
  expect(cleanText('a\u0000b\u0007c\u001bd', 100)).toBe('abcd');
});

it('refuses what is empty once cleaned, and says which field', () => {
  for (const text of ['', ' \n\u0000 ', '\u200b\u2060\ufeff']) {
    expect(cleanText(text, 100, 'reason')).toEqual({ refused: 'text-empty', field: 'reason' });
  }
});

it('accepts exactly the limit, and not one character more', () => {
  expect(cleanText('x'.repeat(10), 10)).toBe('x'.repeat(10));
  expect(cleanText('x'.repeat(11), 10, 'reason')).toEqual({ refused: 'text-too-long', field: 'reason' });
});

it.each(['  Peut-e\u0302tre\nlundi \t', 'a\u0000b\u0007c', 'x'.repeat(12), '\ud83c\udf3e'])(
  'measures %j as its limit does',
  (text) => {
    const length = textLength(text);
    expect(cleanText(text, length)).not.toHaveProperty('refused');
    expect(cleanText(text, length - 1)).toHaveProperty('refused', 'text-too-long');
  },
);

it('refuses a social-security number, even cut by characters that are dropped', () => {
  const refusal = { refused: 'looks-like-social-security-number', field: 'reason' };
  expect(cleanText('185 05 78 006 084', 100, 'reason')).toEqual(refusal);
  expect(cleanText('18505\u000078006084', 100, 'reason')).toEqual(refusal);
});

it('a name is one line, reads in its own direction, and may be an emoji made of several', () => {
  expect(cleanName(' COPASS\r\n de\t Muret\u202e ', 100)).toBe('COPASS de Muret');
  expect(cleanName('👩\u200d🌾', 100)).toBe('👩\u200d🌾');
  expect(cleanName('\u202e', 100, 'name')).toEqual({ refused: 'text-empty', field: 'name' });
});
