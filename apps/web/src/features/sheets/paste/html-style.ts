/** How the letters of an element are written. */
export interface LetterStyle {
  bold: boolean;
  /** spaces and ends of lines count */
  preformatted: boolean;
}

/**
 * The declarations of an element, read as text: word processors write properties of their own (`mso-list`), which a
 * browser does not keep.
 */
export function styleOf(element: Element): string {
  return (element.getAttribute('style') ?? '').toLowerCase();
}

const NOT_TEXT = new Set(
  'audio canvas embed head iframe img link meta noscript object script style svg template title video xml'.split(' '),
);
const BLOCKS = new Set(
  (
    'address article aside blockquote body caption center dd details dialog div dl dt fieldset figcaption figure footer ' +
    'form h1 h2 h3 h4 h5 h6 header hgroup hr legend li main nav ol p pre section summary table tbody td tfoot th thead tr ul'
  ).split(' '),
);

/** Not shown where it was copied. */
export function isHidden(element: Element): boolean {
  if (NOT_TEXT.has(element.localName) || element.hasAttribute('hidden')) return true;
  return /(?:^|;)\s*(?:display\s*:\s*none|mso-hide\s*:\s*all)/.test(styleOf(element));
}

export function isBlock(element: Element): boolean {
  return BLOCKS.has(element.localName);
}

export function letterStyle(element: Element, around: LetterStyle): LetterStyle {
  const style = styleOf(element);
  const weight = /(?:^|[;\s])font-weight\s*:\s*(\w+)/.exec(style)?.[1];
  const space = /(?:^|[;\s])white-space(?:-collapse)?\s*:\s*([\w-]+)/.exec(style)?.[1];
  const isBoldTag = element.localName === 'b' || element.localName === 'strong';
  return {
    bold: weight === undefined ? isBoldTag || around.bold : isBold(weight, around.bold),
    preformatted: space === undefined ? element.localName === 'pre' || around.preformatted : keepsLines(space),
  };
}

function isBold(weight: string, around: boolean): boolean {
  if (weight === 'inherit') return around;
  return weight === 'bold' || weight === 'bolder' || Number(weight) >= 600;
}

function keepsLines(space: string): boolean {
  return space.startsWith('pre') || space === 'break-spaces';
}
