const NARROW = '\u202f';
const NO_BREAK = '\u00a0';

/** The space between a figure and its unit, a day and its month, an hour and its minutes. */
const AFTER_FIGURE = [
  / (?=(?:km|min|h|€|ans|jours?|mois|semaines?|minutes?|heures?)(?![\p{L}\d]))/u,
  / (?=(?:janv|févr|avril|juin|juil|août|sept|oct|nov|déc|m(?:ars|ai)(?!\p{L})))/u,
  /(?<=h) (?=\d)/u,
].map(({ source }) => new RegExp(`(?<=\\d(?:er|[ ${NO_BREAK}]h)?)${source}`, 'gu'));

/**
 * A text with the spaces that French never breaks: no « ? » alone at the start of a line, no « 25 » at the end of one
 * and « km » under it. For what is shown; what is edited, copied or stored stays as it was typed.
 */
export function noBreakSpaces(text: string): string {
  const spaced = text.replace(/(?<=«) | (?=[:»])/g, NO_BREAK).replace(/ (?=[;!?%])/g, NARROW);
  return AFTER_FIGURE.reduce((parted, space) => parted.replace(space, NO_BREAK), spaced);
}
