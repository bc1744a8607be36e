/** Why a SIRET looks wrong: not fourteen digits, or digits whose key does not fit. */
export const SIRET_DOUBTS = ['length', 'key'] as const;
export type SiretDoubt = (typeof SIRET_DOUBTS)[number];

const LA_POSTE = '356000000';

/**
 * What people type between the digits, and what no screen shows, is left out; nothing gives null. At most 20 characters
 * are kept.
 */
export function cleanSiret(text: string): string | null {
  const kept = text.replace(/[\s.\p{C}-]/gu, '').slice(0, 20);
  return kept === '' ? null : kept;
}

/**
 * [ORG-1] A SIRET is fourteen digits whose Luhn sum is a multiple of ten; the establishments of La Poste (SIREN
 * 356 000 000) may have instead a plain sum of digits that is a multiple of five. A doubt is shown and blocks nothing:
 * organisations exist before their number is known.
 */
export function siretDoubt(siret: string): SiretDoubt | null {
  if (!/^\d{14}$/.test(siret)) return 'length';
  if (luhnSum(siret) % 10 === 0) return null;
  const plainSum = [...siret].reduce((sum, digit) => sum + Number(digit), 0);
  return siret.startsWith(LA_POSTE) && plainSum % 5 === 0 ? null : 'key';
}

/** From the right, every second digit counts double, its own digits added. */
function luhnSum(digits: string): number {
  return [...digits].reverse().reduce((sum, digit, index) => {
    const value = Number(digit) * (index % 2 === 1 ? 2 : 1);
    return sum + (value > 9 ? value - 9 : value);
  }, 0);
}
