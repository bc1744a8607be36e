/** A piece of the new text; `changed` when the text that was shown did not hold it at this position. */
export interface WordingPiece {
  text: string;
  changed: boolean;
}

function commonLengths(before: string[], after: string[]): number[][] {
  const lengths = Array.from({ length: before.length + 1 }, () => new Array<number>(after.length + 1).fill(0));
  for (let left = before.length - 1; left >= 0; left -= 1) {
    for (let right = after.length - 1; right >= 0; right -= 1) {
      const row = lengths[left] ?? [];
      const next = lengths[left + 1] ?? [];
      row[right] =
        before[left] === after[right] ? (next[right + 1] ?? 0) + 1 : Math.max(next[right] ?? 0, row[right + 1] ?? 0);
    }
  }
  return lengths;
}

function add(pieces: WordingPiece[], text: string, changed: boolean): void {
  const last = pieces.at(-1);
  if (last?.changed === changed) last.text += text;
  else pieces.push({ text, changed });
}

/** The new text, word by word, with what was not in the one shown marked. Words taken away leave no mark. */
export function wordingDifference(before: string, after: string): WordingPiece[] {
  const words = (text: string): string[] => text.split(/(\s+)/).filter((word) => word !== '');
  const shown = words(before);
  const now = words(after);
  const lengths = commonLengths(shown, now);
  const pieces: WordingPiece[] = [];
  let left = 0;
  now.forEach((word, right) => {
    const best = lengths[left]?.[right] ?? 0;
    while (left < shown.length && shown[left] !== word && (lengths[left + 1]?.[right] ?? 0) === best && best > 0)
      left += 1;
    const kept = left < shown.length && shown[left] === word;
    if (kept) left += 1;
    add(pieces, word, !kept && word.trim() !== '');
  });
  return pieces;
}
