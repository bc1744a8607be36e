import type { TextRun } from '@passerelle/sheet';
import { isBlock, isHidden, letterStyle, styleOf, type LetterStyle } from './html-style';
import { numberMarker, wordNumber } from './list-markers';
import { cellOf, rowOf, type PastedLine } from './pasted-lines';
import { RunWriter } from './run-writer';

/** Where the text that is being read stands. */
interface Place extends LetterStyle {
  level: number;
}

/** Reads the lines of copied elements, in their order. */
export class HtmlReader {
  private readonly lines: PastedLine[] = [];
  private readonly writer = new RunWriter();
  /** The bullet or the number that the next line begins with. */
  private marker: 'bullet' | { number: string } | null = null;
  private level = 0;

  read(node: Node, around: Place = { bold: false, preformatted: false, level: 0 }): void {
    if (node.nodeType === Node.TEXT_NODE) {
      this.readText(node.nodeValue ?? '', around);
      return;
    }
    if (!(node instanceof Element) || isHidden(node)) return;
    const place = { ...letterStyle(node, around), level: around.level };
    if (node.localName === 'br') this.endLine();
    else if (node.localName === 'table') this.readTable(node, place);
    else if (node.localName === 'ul' || node.localName === 'ol') this.readList(node, place);
    else if (/(?:^|;)\s*mso-list\s*:\s*(?!ignore|none|skip)/.test(styleOf(node))) this.readWordItem(node, place);
    else if (isBlock(node)) this.readBlock(node.childNodes, place);
    else for (const child of node.childNodes) this.read(child, place);
  }

  /** The lines, without the empty ones at their ends. */
  end(): PastedLine[] {
    this.endBlock();
    const isFull = ({ runs }: PastedLine): boolean => runs.length > 0;
    return this.lines.slice(Math.max(this.lines.findIndex(isFull), 0), this.lines.findLastIndex(isFull) + 1);
  }

  private readText(text: string, place: Place): void {
    this.level = place.level;
    const lines = place.preformatted ? text.split(/\r\n?|\n/) : [text];
    for (const [index, line] of lines.entries()) {
      if (index > 0) this.endLine();
      this.writer.add(line, place);
    }
  }

  private readBlock(nodes: Iterable<Node>, place: Place): void {
    this.endBlock();
    this.level = place.level;
    for (const node of nodes) this.read(node, place);
    this.endBlock();
  }

  /** A second break in a row ends the paragraph. */
  private endLine(): void {
    if (!this.writer.addBreak()) this.endBlock();
  }

  private endBlock(): void {
    const { runs, isBlankLine } = this.writer.take();
    if (runs.length > 0) this.addLine(runs, false);
    // One empty line between two paragraphs is the author's; more of them, and those in lists, are layout.
    else if (isBlankLine && this.level === 0 && this.lines.at(-1)?.runs.length) this.addLine([], false);
  }

  private addLine(runs: TextRun[], isRow: boolean): void {
    const { marker, level } = this;
    const number = marker && marker !== 'bullet' ? [{ text: `${marker.number} `, bold: false }] : [];
    this.lines.push({ runs: [...number, ...runs], level, isBullet: marker === 'bullet', isRow });
    if (runs.length > 0) this.marker = null;
  }

  /** A list may be written beside the item that it belongs to, or inside it. */
  private readList(list: Element, place: Place): void {
    this.endBlock();
    const isOrdered = list.localName === 'ol';
    const style = /list-style-type\s*:\s*([\w-]+)/.exec(styleOf(list))?.[1] ?? list.getAttribute('type') ?? '';
    let number = Number(list.getAttribute('start') ?? 1);
    for (const child of list.children) {
      const level = isOrdered ? place.level : Math.max(place.level + 1, ariaLevel(child));
      if (child.localName !== 'li') {
        this.read(child, { ...place, level });
        continue;
      }
      if (isHidden(child)) continue;
      number = Number(child.getAttribute('value') ?? number);
      this.marker = isOrdered ? { number: numberMarker(number, style) } : 'bullet';
      this.readBlock(child.childNodes, { ...letterStyle(child, place), level });
      this.marker = null;
      number += 1;
    }
  }

  /** Word has no list in its pages: each item is a paragraph that says its level and writes its own marker. */
  private readWordItem(item: Element, place: Place): void {
    this.endBlock();
    const marker = [...item.querySelectorAll('span')].find((span) => /mso-list\s*:\s*ignore/.test(styleOf(span)));
    const number = wordNumber(marker?.textContent ?? '');
    marker?.remove();
    const level = Number(/mso-list\s*:[^;]*level(\d+)/.exec(styleOf(item))?.[1] ?? 1);
    this.marker = number === null ? 'bullet' : { number };
    this.readBlock(item.childNodes, { ...place, level: number === null ? place.level + level : place.level });
    this.marker = null;
  }

  private readTable(table: Element, place: Place): void {
    this.endBlock();
    const inTable = [...table.querySelectorAll('caption, tr')].filter((part) => part.closest('table') === table);
    const parts = inTable.filter((part) => !isHidden(part));
    const isLayout = table.querySelector('table') !== null || parts.every((part) => cellsOf(part).length < 2);
    for (const part of parts) {
      if (part.localName === 'caption') this.readBlock(part.childNodes, place);
      else if (isLayout) for (const cell of cellsOf(part)) this.readBlock(cell.childNodes, letterPlace(cell, place));
      else this.readRow(cellsOf(part), letterPlace(part, place));
    }
  }

  private readRow(cells: readonly Element[], place: Place): void {
    const row = rowOf(
      cells.map((cell) => {
        const reader = new HtmlReader();
        reader.readBlock(cell.childNodes, letterPlace(cell, { ...place, level: 0 }));
        return cellOf(reader.end());
      }),
    );
    this.level = place.level;
    if (row) this.addLine(row, true);
  }
}

function letterPlace(element: Element, place: Place): Place {
  return { ...letterStyle(element, place), level: place.level };
}

function cellsOf(row: Element): Element[] {
  return [...row.children].filter((cell) => /^t[dh]$/.test(cell.localName) && !isHidden(cell));
}

/** Word for the web writes each item in a list of its own, with its level. */
function ariaLevel(item: Element): number {
  return Number(item.getAttribute('data-aria-level') ?? item.getAttribute('aria-level') ?? 0);
}
