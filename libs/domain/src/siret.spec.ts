import { cleanSiret, siretDoubt } from './siret.js';

it.each(['73282932000074', '19290076900014', '13003013300016'])('[ORG-1] %s is a SIRET', (siret) => {
  expect(siretDoubt(siret)).toBeNull();
});

it.each(['35600000000048', '35600000049837', '35600000000015'])(
  '[ORG-1] %s is a SIRET of La Poste, by its key or by its plain sum',
  (siret) => {
    expect(siretDoubt(siret)).toBeNull();
  },
);

it.each(['73282932000075', '11111111111111', '34329377500037', '35600000049838'])(
  '[ORG-1] %s has a key that does not fit',
  (siret) => {
    expect(siretDoubt(siret)).toBe('key');
  },
);

it('[ORG-1] a plain sum that is a multiple of five excuses no other number', () => {
  const siret = '73282932000072';
  expect([...siret].reduce((sum, digit) => sum + Number(digit), 0)).toBe(45);
  expect(siretDoubt(siret)).toBe('key');
});

it.each(['1300301330001', '130030133000160', '7328293200007A', '', '７３２８２９３２００００７４'])(
  '[ORG-1] %j is not fourteen digits',
  (siret) => {
    expect(siretDoubt(siret)).toBe('length');
  },
);

it.each([
  ['732 829 320 00074', '73282932000074'],
  [' 732.829.320-00074 ', '73282932000074'],
  ['732\u00a0829\u202f320 00074', '73282932000074'],
  ['732\u0000829\u200b320 00074', '73282932000074'],
  ['à demander', 'àdemander'],
  ['\u0000', null],
  [' ', null],
  ['', null],
])('[ORG-1] %j is kept as %j', (written, kept) => {
  expect(cleanSiret(written)).toBe(kept);
});

it('[ORG-1] what is no number at all is kept short', () => {
  expect(cleanSiret('x'.repeat(60))).toHaveLength(20);
});
