import fc from 'fast-check';
import { looksLikeSocialSecurityNumber } from './social-security-number.js';

const twoDigits = (least: number, most: number) =>
  fc.integer({ min: least, max: most }).map((value) => String(value).padStart(2, '0'));
const threeDigits = fc.integer({ min: 1, max: 999 }).map((value) => String(value).padStart(3, '0'));

/** Sex, year, month, département, commune, order. */
const thirteen = fc
  .tuple(
    fc.constantFrom('1', '2'),
    twoDigits(0, 99),
    twoDigits(1, 12),
    fc.oneof(twoDigits(1, 95), fc.constantFrom('2A', '2B', '99')),
    threeDigits,
    threeDigits,
  )
  .map((groups) => groups);

function keyOf(groups: readonly string[]): string {
  const number = groups.join('').replace('2A', '19').replace('2B', '18');
  return String(97n - (BigInt(number) % 97n)).padStart(2, '0');
}

describe('a social-security number is found', () => {
  it('with its key, written in one piece or in groups, whatever is around', () => {
    fc.assert(
      fc.property(thirteen, fc.constantFrom('', ' ', '.', '-', '\u00a0', '\u202f'), (groups, separator) => {
        const written = [...groups, keyOf(groups)].join(separator);
        expect(looksLikeSocialSecurityNumber(written)).toBe(true);
        expect(looksLikeSocialSecurityNumber(`Son numéro : ${written}, à vérifier.`)).toBe(true);
      }),
    );
  });

  it('without its key, as a spreadsheet shows a number, or digit by digit', () => {
    for (const written of [
      '1 850 375 116 001',
      '1\u202f850\u202f375\u202f116\u202f001',
      '1.850.375.116.001',
      '1 8 5 0 3 7 5 1 1 6 0 0 1',
    ])
      expect(looksLikeSocialSecurityNumber(`Muret ${written} `)).toBe(true);
    for (const written of [
      '1 850 375 116',
      '1 850 375 116 001 250',
      '1 851 375 116 001',
      '1 2 3 4 5 6 7 8',
      '5 850 375 116 001',
    ])
      expect(looksLikeSocialSecurityNumber(written)).toBe(false);
  });

  it('without its key too', () => {
    fc.assert(
      fc.property(thirteen, fc.constantFrom('', ' ', '.'), (groups, separator) => {
        expect(looksLikeSocialSecurityNumber(`n° ${groups.join(separator)}`)).toBe(true);
      }),
    );
  });

  it.each([
    '2 99 02 2A 004 123',
    '299022b004123',
    '1 85 05 78 006 084',
    'appeler le 1 85 05 78 006 084 32/13',
    'NIR 1 85 05 78 006 084 12 rue des Lilas',
    'le 12 1 85 05 78 006 084',
    'DEMO-12 1 85 05 78 006 084 36',
    'une clé fausse : 2 85 05 31 555 123 45',
    'un mois inconnu : 1 85 35 78 006 084 12',
    '1/85/05/78/006/084/32',
    '1 - 85 - 05 - 78 - 006 - 084',
    '1\u200b85\u200b05\u200b78\u200b006\u200b084',
    'NIR185057800608491',
    'n°1850578006084M',
    '１８５０５７８００６０８４',
    '١ ٨٥ ٠٥ ٧٨ ٠٠٦ ٠٨٤',
    '185 057 800 608 491',
    '1850 5780 0608 491',
    '2 85 05 971 05 123',
  ])('in %s', (text) => {
    expect(looksLikeSocialSecurityNumber(text)).toBe(true);
  });
});

describe('nothing else is taken for one', () => {
  it('not fifteen digits whose key is wrong', () => {
    fc.assert(
      fc.property(thirteen, fc.integer({ min: 1, max: 96 }), (groups, shift) => {
        const wrong = String(((Number(keyOf(groups)) - 1 + shift) % 97) + 1).padStart(2, '0');
        expect(looksLikeSocialSecurityNumber(groups.join('') + wrong)).toBe(false);
      }),
    );
  });

  it('not a SIRET', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 0n, max: 99_999_999_999_999n }), (number) => {
        const siret = String(number).padStart(14, '0');
        expect(looksLikeSocialSecurityNumber(siret)).toBe(false);
        expect(looksLikeSocialSecurityNumber(siret.replace(/(\d{3})(\d{3})(\d{3})/, '$1 $2 $3 '))).toBe(false);
      }),
    );
  });

  it('not a telephone number', () => {
    fc.assert(
      fc.property(fc.integer({ min: 100_000_000, max: 999_999_999 }), fc.constantFrom('', ' ', '.'), (number, by) => {
        const pairs = `0${number}`.match(/../g) ?? [];
        expect(looksLikeSocialSecurityNumber(`Joindre le ${pairs.join(by)} le matin`)).toBe(false);
        expect(looksLikeSocialSecurityNumber(`+33 ${String(number)}`)).toBe(false);
      }),
    );
  });

  it.each(['', 'DEMO-001', '31000 Toulouse', 'du 23/11/2026 au 30/11/2026', '9 h 30, 12 places, 25 km', '2026-11-23'])(
    'not %j',
    (text) => {
      expect(looksLikeSocialSecurityNumber(text)).toBe(false);
    },
  );

  it('not digits that a word or a longer number holds', () => {
    expect(looksLikeSocialSecurityNumber('REF185057800608A')).toBe(false);
    expect(looksLikeSocialSecurityNumber('1850578006084123456789')).toBe(false);
  });
});
