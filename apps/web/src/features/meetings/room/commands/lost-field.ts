/** Longest pause between two keys of the same sentence, in milliseconds. */
const PAUSE_MS = 1_500;
/** The same after a key that moved the meeting: a sentence is typed faster than its next command is chosen. */
const PAUSE_AFTER_MOVE_MS = 400;

/**
 * Somebody who is writing goes on for a moment after the text was taken away (another case, a closed meeting), or begins
 * although the key that leads to the text was refused: those letters are a sentence, not gestures. Times are those of the
 * key presses, in milliseconds.
 */
export class LostField {
  private last = -Infinity;
  private pause = PAUSE_MS;
  /** The key that was refused: pressed again it is another try. */
  private again: string | null = null;

  /** A key went to a text. */
  typed(at: number): void {
    this.last = at;
    this.pause = PAUSE_MS;
    this.again = null;
  }

  /** A key was refused, by which its author may have meant to go on writing. */
  refused(at: number, key: string): void {
    this.last = at;
    this.pause = PAUSE_MS;
    this.again = key.toLowerCase();
  }

  /** A key moved the meeting; it may have been the first letter of a sentence. */
  moved(at: number, key: string): void {
    this.refused(at, key);
    this.pause = PAUSE_AFTER_MOVE_MS;
  }

  /** The author left the text on purpose: Escape, Tab, another region, a click. */
  left(): void {
    this.last = -Infinity;
  }

  /**
   * True when a key that fell outside any text still belongs to the sentence. After a move, a key that only walks through
   * the agenda changes nothing and goes on.
   */
  isStillWriting(at: number, key: string, walks = false): boolean {
    if (walks && this.pause === PAUSE_AFTER_MOVE_MS) return false;
    if (at - this.last > this.pause || key.toLowerCase() === this.again) return false;
    this.last = at;
    return true;
  }
}
