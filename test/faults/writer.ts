import * as Y from 'yjs';
import { type Author, Ledger } from './ledger.js';
import type { Member } from './member.js';
import { Page, type Carrier } from './page.js';
import type { Seeded } from './seeded.js';

const PART = 'exchanges';
/** Between two tokens, in milliseconds: 20 to 50 a second. */
const PAUSE = { from: 20, to: 50 };

export function paragraphsOf(doc: Y.Doc): Y.XmlFragment {
  return doc.getXmlFragment(PART);
}

/** Adds empty paragraphs at the end; answers the place of the first. */
export function addParagraphs(doc: Y.Doc, count: number): number {
  const part = paragraphsOf(doc);
  const place = part.length;
  doc.transact(() => {
    for (let index = 0; index < count; index++) {
      const paragraph = new Y.XmlElement('paragraph');
      paragraph.insert(0, [new Y.XmlText()]);
      part.insert(place + index, [paragraph]);
    }
  });
  return place;
}

/** Where somebody writes, in which round, at whose rhythm, over what. */
export interface WritingPlace {
  documentId: string;
  round: number;
  random: Seeded;
  through?: Carrier | undefined;
}

/** Somebody who types unique tokens, and keeps the ledger of what the page and the server promised. */
export class Writer {
  readonly ledger: Ledger;
  readonly page: Page;
  private readonly random: Seeded;
  private timer: NodeJS.Timeout | undefined;

  constructor(member: Member, author: Author, { documentId, round, random, through }: WritingPlace) {
    this.random = random;
    this.ledger = new Ledger(round, author);
    const acknowledged = (characters: string): void => this.ledger.acknowledge(characters);
    this.page = new Page(member, documentId, { acknowledged, through });
    this.page.connection.subscribe(this.noteScreen);
  }

  /** Types at the end of a paragraph until stopped. */
  startTyping(place: number): void {
    const paragraph = paragraphsOf(this.page.doc).get(place);
    const text = paragraph instanceof Y.XmlElement ? paragraph.get(0) : null;
    if (!(text instanceof Y.XmlText)) throw new Error('the paragraph has not arrived');
    const type = (): void => {
      text.insert(text.length, this.ledger.next());
      this.noteScreen();
      this.timer = setTimeout(type, this.random.between(PAUSE.from, PAUSE.to));
    };
    type();
  }

  stopTyping(): void {
    clearTimeout(this.timer);
  }

  /** The machine of this author is gone with all that it had not sent. */
  vanish(): void {
    this.ledger.close();
    this.leave();
  }

  leave(): void {
    this.stopTyping();
    this.page.close();
  }

  private readonly noteScreen = (): void => {
    if (this.page.isSaved) this.ledger.acknowledgeAll();
  };
}
