/** Sex, year, month, département (2A and 2B included), commune, order, then the two-digit key when it is there. */
const SHAPE =
  /(?<![0-9A-Za-z])([1-478])(\d{2})(0[1-9]|1[0-2]|[2-4]\d|5\d|[6-9]\d)(\d{2}|2[ABab])(\d{3})(\d{3})(\d{2})?(?![0-9A-Za-z])/g;

function keyOf(thirteen: string): number {
  const digits = thirteen.toUpperCase().replace('2A', '19').replace('2B', '18');
  return 97 - Number(BigInt(digits) % 97n);
}

/**
 * True when a text holds what looks like a French social-security number (NIR): 15 characters whose control key is
 * right, or 13 characters with a plausible month and département. Spaces, dots, dashes and no-break spaces between
 * groups are ignored. A SIRET (14 digits) never matches.
 */
export function looksLikeSocialSecurityNumber(text: string): boolean {
  const joined = text.replace(/(?<=[0-9ABab])[\s.\-\u00a0\u202f]+(?=[0-9ABab])/g, '');
  for (const candidate of [text, joined]) {
    for (const match of candidate.matchAll(SHAPE)) {
      const [whole, , , month = '', , , , key] = match;
      if (key === undefined ? Number(month) <= 12 : keyOf(whole.slice(0, 13)) === Number(key)) return true;
    }
  }
  return false;
}
