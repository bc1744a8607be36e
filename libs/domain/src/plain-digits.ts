const DECIMAL_DIGIT = /\p{Nd}/u;

/** The value of a decimal digit of any script: Unicode puts the ten of a script one after the other, from zero. */
function digitValue(digit: string): string {
  const code = digit.codePointAt(0) ?? 0;
  let value = 0;
  while (value < 9 && DECIMAL_DIGIT.test(String.fromCodePoint(code - value - 1))) value += 1;
  return String(value);
}

/**
 * A text whose characters of compatibility (full-width digits, digits in circles) and digits of other scripts are
 * written with the ten usual digits, for a check: never what is kept.
 */
export function withPlainDigits(text: string): string {
  return text.normalize('NFKC').replace(/\p{Nd}/gu, (digit) => (digit <= '9' ? digit : digitValue(digit)));
}
