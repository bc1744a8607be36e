/** Longest pause between two keys of the same sentence, in milliseconds. */
const PAUSE_MS = 1_500;

/**
 * Somebody who is writing goes on for a moment after the text was taken away (another case, a closed meeting): those
 * letters are the end of a sentence, not gestures. Times are those of the key presses, in milliseconds.
 */
export class LostField {
  private last = -Infinity;

  /** A key went to a text. */
  typed(at: number): void {
    this.last = at;
  }

  /** The author left the text on purpose: Escape, Tab, another region, a click. */
  left(): void {
    this.last = -Infinity;
  }

  /** True when a key that fell outside any text still belongs to the sentence. */
  isStillWriting(at: number): boolean {
    if (at - this.last > PAUSE_MS) return false;
    this.last = at;
    return true;
  }
}
