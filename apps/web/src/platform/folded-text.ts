/** A text as people search it in a hurry: no accent, no capital, one apostrophe, no ligature. */
export function foldedText(text: string): string {
  return text
    .toLocaleLowerCase('fr')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replaceAll('œ', 'oe')
    .replaceAll('æ', 'ae')
    .replaceAll('’', "'");
}

/** The words of a search, folded. */
export function foldedWords(search: string): string[] {
  return foldedText(search).split(/\s+/).filter(Boolean);
}
