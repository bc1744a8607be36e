import type { Block, TextRun } from '@passerelle/sheet';

/** A line of pasted text: a paragraph, or a bullet. */
export interface PastedLine {
  runs: TextRun[];
  /** How many lists of bullets it is in. */
  level: number;
  /** False for the first line of no bullet: a paragraph, or one more paragraph of the bullet before. */
  isBullet: boolean;
  /** A row of a table: its text is never continued by the text around it. */
  isRow: boolean;
}

/** Deeper lists are shown at this level: a sheet takes forty nodes in depth, and a level has two. */
const DEEPEST_LEVEL = 8;
const CELL_SEPARATOR = '·';

/** The paragraphs and nested bullets that these lines make. A level that was jumped over is not made. */
export function blocksOf(lines: readonly PastedLine[]): Block[] {
  const blocks: Block[] = [];
  let open: Block[][] = [blocks];
  for (const { runs, level, isBullet } of lines) {
    const paragraph: Block = { kind: 'paragraph', runs };
    const wanted = Math.min(level, DEEPEST_LEVEL);
    open = open.slice(0, isBullet ? Math.max(wanted, 1) : wanted + 1);
    const around = open.at(-1) ?? blocks;
    if (isBullet) {
      const item = [paragraph];
      listAtEnd(around).push(item);
      open.push(item);
    } else around.push(paragraph);
  }
  return blocks;
}

function listAtEnd(blocks: Block[]): Block[][] {
  const last = blocks.at(-1);
  if (last?.kind === 'bulletList') return last.items;
  const items: Block[][] = [];
  blocks.push({ kind: 'bulletList', items });
  return items;
}

/** The text of a row: its cells one after the other, never glued. Null when all are empty. */
export function rowOf(cells: readonly TextRun[][]): TextRun[] | null {
  const filled = cells.slice(0, cells.findLastIndex((cell) => cell.length > 0) + 1);
  if (filled.length === 0) return null;
  return filled.flatMap((cell, index) => {
    const separator = `${index === 0 ? '' : ` ${CELL_SEPARATOR}`}${index > 0 && cell.length > 0 ? ' ' : ''}`;
    return separator === '' ? cell : [{ text: separator, bold: false }, ...cell];
  });
}

/** The lines of a cell on one line. */
export function cellOf(lines: readonly PastedLine[]): TextRun[] {
  return lines
    .filter(({ runs }) => runs.length > 0)
    .flatMap(({ runs }, index) => (index === 0 ? runs : [{ text: ' ', bold: false }, ...runs]))
    .map(({ text, bold }) => ({ text: text.replaceAll('\n', ' '), bold }));
}

/** Plain text: the cells of a spreadsheet come with tabs between them. */
export function pastedPlainText(text: string): string {
  const lines = text.split(/\r\n?|\n/);
  return lines.map((line) => (line.includes('\t') ? plainRow(line.split('\t')) : line)).join('\n');
}

function plainRow(cells: readonly string[]): string {
  const runs = rowOf(cells.map((cell) => (cell.trim() === '' ? [] : [{ text: cell.trim(), bold: false }])));
  return (runs ?? []).map(({ text }) => text).join('');
}
