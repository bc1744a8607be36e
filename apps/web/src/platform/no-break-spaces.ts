const NARROW = '\u202f';
const NO_BREAK = '\u00a0';

/**
 * A text with the spaces that French never breaks: no « ? » alone at the start of a line. For what is shown; what is
 * edited, copied or stored stays as it was typed.
 */
export function noBreakSpaces(text: string): string {
  return text.replace(/(?<=«) | (?=[:»])/g, NO_BREAK).replace(/ (?=[;!?%])/g, NARROW);
}
