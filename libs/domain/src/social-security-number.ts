const BETWEEN = String.raw`[\s.\-\u00a0\u202f]{0,2}`;
/** Sex, year, month, département (2A and 2B included), commune, order, then the two-digit key when it is there. */
const GROUPS = [
  '([1-478])',
  String.raw`(\d{2})`,
  String.raw`(0[1-9]|1[0-2]|[2-4]\d|5\d|[6-9]\d)`,
  String.raw`(\d{2}|2[ABab])`,
  String.raw`(\d{3})`,
  String.raw`(\d{3})`,
];
const SHAPE = new RegExp(`(?<![0-9A-Za-z])${GROUPS.join(BETWEEN)}(?:${BETWEEN}(\\d{2}))?(?![0-9A-Za-z])`, 'g');

function keyOf(thirteen: string): number {
  const digits = thirteen.toUpperCase().replace('2A', '19').replace('2B', '18');
  return 97 - Number(BigInt(digits) % 97n);
}

/**
 * True when a text holds what looks like a French social-security number (NIR), whatever is beside it: written in
 * groups, with any key or none; in one piece, 13 characters with a plausible month, or 15 whose control key is right.
 * A SIRET (14 digits) or a telephone number never matches.
 */
export function looksLikeSocialSecurityNumber(text: string): boolean {
  for (const match of text.matchAll(SHAPE)) {
    const [whole, sex = '', year = '', month = '', department = '', commune = '', order = '', key] = match;
    const isMonth = Number(month) <= 12;
    const thirteen = sex + year + month + department + commune + order;
    const inGroups = whole.length > thirteen.length + (key?.length ?? 0);
    if (inGroups ? isMonth || key !== undefined : key === undefined ? isMonth : keyOf(thirteen) === Number(key))
      return true;
  }
  return false;
}
