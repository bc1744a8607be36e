import { noBreakSpaces } from '../platform/no-break-spaces';

const NO_BREAK = '\u00a0';

/** The French rules of typography on one sentence: no-break spaces and curly apostrophes. */
export function typesetSentence(text: string): string {
  return noBreakSpaces(text)
    .replaceAll("'", '’')
    .replace(/(\d|\}\}) (min|h|Mo|ko|s|minutes?|jours?|secondes?|mois|ans)(?![\p{L}])/gu, `$1${NO_BREAK}$2`);
}

function typeset(value: unknown): unknown {
  if (typeof value === 'string') return typesetSentence(value);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, typeset(inner)]));
}

/** Typesets every sentence of the French catalogues, so that they can be written with an ordinary keyboard. */
export function typesetFrench<Catalogues extends object>(catalogues: Catalogues): Catalogues {
  return typeset(catalogues) as Catalogues;
}
