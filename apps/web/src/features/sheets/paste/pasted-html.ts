import type { Block, TextRun } from '@passerelle/sheet';
import { HtmlReader } from './html-reader';
import { blocksOf } from './pasted-lines';

/** What a sheet takes of a page that was copied. */
export interface PastedText {
  blocks: Block[];
  /** The first, the last line may join the text around the caret; a row of a table of several lines may not. */
  opensStart: boolean;
  opensEnd: boolean;
}

/** The tags that an editor of a sheet writes on the clipboard. */
const OWN_TAGS = 'html, head, body, meta, p, ul, li, strong, br';

/**
 * The text of a page as a spreadsheet, a word processor, a mail or a browser puts it on the clipboard: paragraphs,
 * bullets and bold. A row of a table is one paragraph; a numbered item keeps its number as text. Null for what an editor of
 * a sheet copied: it knows better where its text begins and ends.
 */
export function pastedText(html: string): PastedText | null {
  const page = new DOMParser().parseFromString(html, 'text/html');
  if (page.querySelector('[data-pm-slice]') && !page.querySelector(`:not(${OWN_TAGS})`)) return null;
  const reader = new HtmlReader();
  reader.read(page.body);
  const lines = reader.end();
  const single = lines.length <= 1;
  return {
    blocks: blocksOf(lines),
    opensStart: single || lines.at(0)?.isRow === false,
    opensEnd: single || lines.at(-1)?.isRow === false,
  };
}

/** The same text in the tags that the editor reads. */
export function editorHtml({ blocks, opensStart, opensEnd }: PastedText): string {
  const page = document.implementation.createHTMLDocument();
  page.body.append(...blocks.map((block) => elementOf(page, block)));
  // Read by prosemirror-view: how many nodes are open at each end. More than there are: all of them.
  const open = (opens: boolean): string => (opens ? '99' : '0');
  if (!opensStart || !opensEnd) {
    page.body.firstElementChild?.setAttribute('data-pm-slice', `${open(opensStart)} ${open(opensEnd)} []`);
  }
  return page.body.innerHTML;
}

function elementOf(page: Document, block: Block): HTMLElement {
  if (block.kind === 'paragraph')
    return withChildren(
      page,
      'p',
      block.runs.map((run) => runOf(page, run)),
    );
  const items = block.items.map((item) =>
    withChildren(
      page,
      'li',
      item.map((inside) => elementOf(page, inside)),
    ),
  );
  return withChildren(page, 'ul', items);
}

function runOf(page: Document, { text, bold }: TextRun): Node {
  const written = page.createTextNode(text);
  return bold ? withChildren(page, 'strong', [written]) : written;
}

function withChildren(page: Document, tag: string, children: readonly Node[]): HTMLElement {
  const element = page.createElement(tag);
  element.append(...children);
  return element;
}
