const ROMAN = [
  ['m', 1000],
  ['cm', 900],
  ['d', 500],
  ['cd', 400],
  ['c', 100],
  ['xc', 90],
  ['l', 50],
  ['xl', 40],
  ['x', 10],
  ['ix', 9],
  ['v', 5],
  ['iv', 4],
  ['i', 1],
] as const;
const LETTERS = 26;

/** How an ordered list writes a number: `type` of HTML, or the name of a CSS list style. */
export function numberMarker(number: number, style: string): string {
  return `${written(number, style)}.`;
}

function written(number: number, style: string): string {
  switch (style) {
    case 'a':
    case 'lower-alpha':
    case 'lower-latin':
      return letters(number);
    case 'A':
    case 'upper-alpha':
    case 'upper-latin':
      return letters(number).toUpperCase();
    case 'i':
    case 'lower-roman':
      return roman(number);
    case 'I':
    case 'upper-roman':
      return roman(number).toUpperCase();
    default:
      return String(number);
  }
}

function letters(number: number): string {
  if (number < 1) return String(number);
  const rest = (number - 1) % LETTERS;
  const before = (number - 1 - rest) / LETTERS;
  return `${before > 0 ? letters(before) : ''}${String.fromCharCode(97 + rest)}`;
}

function roman(number: number): string {
  if (number < 1 || number > 3999) return String(number);
  let left = number;
  let text = '';
  for (const [sign, value] of ROMAN) {
    for (; left >= value; left -= value) text += sign;
  }
  return text;
}

/**
 * The marker that Word writes in the text of a list item: a number is kept as text; null for a bullet, which Word writes
 * with a letter or a sign of a symbol font (`·`, `o`, `§`, `Ø`, `ü`).
 */
export function wordNumber(marker: string): string | null {
  const text = marker.replace(/[\s\u00a0]+/g, ' ').trim();
  return /\p{N}/u.test(text) || /^\(?\p{L}{1,7}[.)]/u.test(text) ? text : null;
}
