import { setTimeout as pause } from 'node:timers/promises';
import type { SealedRecord } from '@passerelle/document-sync/client';
import { MemoryDevice } from '@passerelle/document-sync/testing';
import { NOTE_ROOT, noteText, sheetText } from '@passerelle/sheet';
import * as Y from 'yjs';
import { type Author, Ledger } from './ledger.js';
import type { Member } from './member.js';
import type { PageClock } from './page-clock.js';
import { Page, type Carrier } from './page.js';
import type { Seeded } from './seeded.js';

/** Milliseconds between two tokens. */
export interface Rhythm {
  from: number;
  to: number;
}

/** 20 to 50 a second. */
const USUAL: Rhythm = { from: 20, to: 50 };

/** Where people type: the exchanges of a sheet, or the one text of the note of a general point. */
export function paragraphsOf(doc: Y.Doc): Y.XmlFragment {
  return doc.getXmlFragment(isNote(doc) ? NOTE_ROOT : 'exchanges');
}

export function typedText(doc: Y.Doc): string {
  return isNote(doc) ? noteText(doc) : sheetText(doc, 'exchanges');
}

/** True of a note that is loaded: it has its paragraph from the beginning, and no sheet has a root of that name. */
function isNote(doc: Y.Doc): boolean {
  return doc.share.has(NOTE_ROOT);
}

/** Adds empty paragraphs at the end; answers the index of the first. */
export function addParagraphs(doc: Y.Doc, count: number): number {
  const part = paragraphsOf(doc);
  const first = part.length;
  doc.transact(() => {
    for (let index = 0; index < count; index++) {
      const paragraph = new Y.XmlElement('paragraph');
      paragraph.insert(0, [new Y.XmlText()]);
      part.insert(first + index, [paragraph]);
    }
  });
  return first;
}

/** What a writer types into, in which round, through which channel, by which clock. */
export interface WriterOptions {
  documentId: string;
  round: number;
  random: Seeded;
  through?: Carrier | undefined;
  /** The author's browser keeps what is not acknowledged. */
  keeps?: boolean | undefined;
  clock?: PageClock | undefined;
}

/** A member who types unique tokens, and keeps the ledger of what the page and the server promised. */
export class Writer {
  readonly ledger: Ledger;
  private opened: Page;
  private readonly browser: MemoryDevice | null;
  private paragraph: number | null = null;
  private timer: NodeJS.Timeout | undefined;

  constructor(
    readonly member: Member,
    author: Author,
    private readonly options: WriterOptions,
  ) {
    this.ledger = new Ledger(options.round, author);
    this.browser = options.keeps ? new MemoryDevice() : null;
    this.opened = this.byItsClock(() => this.open());
  }

  get documentId(): string {
    return this.options.documentId;
  }

  get page(): Page {
    return this.opened;
  }

  /** Types at the end of a paragraph until stopped. */
  startTyping(paragraph: number, rhythm: Rhythm = USUAL): void {
    this.paragraph = paragraph;
    const { random } = this.options;
    const type = (): void => {
      this.typeOne();
      this.timer = setTimeout(type, random.between(rhythm.from, rhythm.to));
    };
    this.timer = this.byItsClock(() => setTimeout(type, random.between(0, rhythm.from)));
  }

  stopTyping(): void {
    clearTimeout(this.timer);
  }

  /** Types so many tokens at the same place, one every so many milliseconds. */
  async type(tokens: number, every: number): Promise<void> {
    for (let typed = 0; typed < tokens; typed++) {
      this.byItsClock(() => this.typeOne());
      await pause(every);
    }
  }

  /** What the browser keeps of this author, sealed. */
  get kept(): SealedRecord[] {
    return [...(this.browser?.records.values() ?? [])];
  }

  /** True once closing the page would lose nothing. */
  settled(): Promise<boolean> {
    return this.byItsClock(() => this.page.connection.settled());
  }

  /** The page is closed, and another one opened in the same browser. */
  reload(): void {
    const before = this.opened;
    before.close();
    this.opened = this.byItsClock(() => this.open());
    for (const code of before.refusals) this.opened.refusals.add(code);
  }

  /** The machine of this author is gone with all that it had not sent. */
  vanish(): void {
    this.ledger.close();
    this.leave();
  }

  leave(): void {
    this.stopTyping();
    this.opened.close();
  }

  private open(): Page {
    const { documentId, through } = this.options;
    const acknowledged = (characters: string): void => this.ledger.acknowledge(characters);
    const page = new Page(this.member, documentId, { acknowledged, through, device: this.browser?.page() });
    page.connection.subscribe(() => this.noteScreen(page));
    return page;
  }

  private byItsClock<Result>(work: () => Result): Result {
    return this.options.clock ? this.options.clock.run(work) : work();
  }

  private typeOne(): void {
    const paragraph = this.paragraph === null ? null : paragraphsOf(this.page.doc).get(this.paragraph);
    const text = paragraph instanceof Y.XmlElement ? paragraph.get(0) : null;
    if (!(text instanceof Y.XmlText)) throw new Error('the paragraph has not arrived');
    text.insert(text.length, this.ledger.next());
    this.noteScreen(this.page);
  }

  private noteScreen(page: Page): void {
    // A page that is open may promise for all that was typed in pages before it: it sends what they left first.
    if (page.isSaved) this.ledger.acknowledgeAll();
  }
}
