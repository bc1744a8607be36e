import type { TextRun } from '@passerelle/sheet';
import type { LetterStyle } from './html-style';

const NO_BREAK_SPACE = '\u00a0';

/** Writes the text of one paragraph: spaces and ends of lines of the source count as one space, unless preformatted. */
export class RunWriter {
  private runs: TextRun[] = [];
  private isBlank = false;

  add(source: string, { bold, preformatted }: LetterStyle): void {
    const text = preformatted ? source : this.collapsed(source);
    if (text === '') return;
    this.isBlank ||= text.includes(NO_BREAK_SPACE);
    const last = this.runs.at(-1);
    if (last?.bold === bold) last.text += text;
    else this.runs.push({ text, bold });
  }

  /** Ends the line. False when the line is empty. */
  addBreak(): boolean {
    this.isBlank = true;
    this.trimEnd(/[ \t]+$/);
    const last = this.runs.at(-1);
    if (!last || last.text.endsWith('\n')) return false;
    last.text += '\n';
    return true;
  }

  /** What was written, and begins the next paragraph. A blank line has a break or a no-break space, and no letter. */
  take(): { runs: TextRun[]; isBlankLine: boolean } {
    this.trimEnd(/[ \t\n]+$/);
    const isEmpty = this.runs.every(({ text }) => text.trim() === '');
    const taken = { runs: isEmpty ? [] : this.runs, isBlankLine: isEmpty && this.isBlank };
    this.runs = [];
    this.isBlank = false;
    return taken;
  }

  private collapsed(source: string): string {
    const text = source.replace(/[ \t\r\n\f]+/g, ' ');
    const end = this.runs.at(-1)?.text.at(-1) ?? '\n';
    return end === ' ' || end === '\n' ? text.replace(/^ /, '') : text;
  }

  private trimEnd(end: RegExp): void {
    for (let last = this.runs.at(-1); last; last = this.runs.at(-1)) {
      last.text = last.text.replace(end, '');
      if (last.text !== '') return;
      this.runs.pop();
    }
  }
}
