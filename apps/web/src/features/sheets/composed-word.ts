import { ySyncPluginKey } from '@tiptap/y-tiptap';
import * as Y from 'yjs';

/** One letter of a text, an erased one too. */
interface Letter {
  client: number;
  clock: number;
  text: string;
  isErased: boolean;
  /** Where it is in what is shown of its text; an erased one: where it would be. */
  index: number;
  /** The letter after which its author wrote it; only of the first letter of what is written at once. */
  origin: string | null;
}

const ERASED_COPY = 'composed-word';

/**
 * The word that an input method composes here while the changes of the others wait. They see only its beginning. When
 * they erase that and its author goes on, the end of a word would be left: it is written whole again. Where they wrote
 * something else in its place, or when its author wrote nothing more, they are right.
 */
export class ComposedWord {
  private readonly doc: Y.Doc;
  private readonly from: number;
  /** What is composed from here on came after the first change that waits. */
  private unseenFrom: number;

  constructor(
    private readonly root: Y.XmlFragment,
    doc: Y.Doc,
    private readonly hasWaiting: () => boolean,
  ) {
    this.doc = doc;
    this.from = this.unseenFrom = this.nextClock();
    doc.on('afterTransaction', this.follow);
  }

  /** The changes that wait are about to be applied: what then has to be done for the word. */
  beforeOthers(): () => void {
    this.doc.off('afterTransaction', this.follow);
    const texts = textsIn(this.root).filter((text) => wordIn(text, this.isComposed).length > 0);
    const [text] = texts;
    if (!text || texts.length > 1 || !this.hasWaiting()) return () => undefined;
    const before = lettersOf(text).filter(({ isErased }) => !isErased);
    const state = Y.decodeStateVector(Y.encodeStateVector(this.doc));
    return () => this.makeWhole(text, before, state);
  }

  private makeWhole(text: Y.XmlText, before: readonly Letter[], state: Map<number, number>): void {
    const after = lettersOf(text);
    const isLeft = new Set(after.filter(({ isErased }) => !isErased).map(idOf));
    const word = before.filter(this.isComposed);
    const [first, last] = [word[0], word.at(-1)];
    const isOneWord = first && last && last.index - first.index === word.length - 1;
    const wentOn = word.some((letter) => letter.clock >= this.unseenFrom && isLeft.has(idOf(letter)));
    if (!isOneWord || !wentOn) return;
    const isCorrected = word.some((letter) => letter.clock < this.unseenFrom && isLeft.has(idOf(letter)));
    const lost = runs(word, (letter) => !isLeft.has(idOf(letter))).filter(
      // All that they saw is erased: what they wrote since begins anew, and corrects no letter.
      (run) => !isCorrected || isFree(run, word, after),
    );
    if (lost.length === 0) return;
    const made = textsIn(this.root).filter(({ _item }) => _item && _item.id.clock >= (state.get(_item.id.client) ?? 0));
    // Not undone with the word: it is of the other member.
    this.doc.transact(() => lost.forEach((run) => eraseCopy(run, before, isLeft, made)), ERASED_COPY);
    // From the end, so that the places before it stay.
    const write = (): void => lost.toReversed().forEach((run) => text.insert(placeOf(run, word, after), textOf(run)));
    this.doc.transact(write, ySyncPluginKey);
  }

  private readonly isComposed = ({ client, clock }: Letter): boolean =>
    client === this.doc.clientID && clock >= this.from;

  private readonly follow = (): void => {
    if (!this.hasWaiting()) this.unseenFrom = this.nextClock();
  };

  private nextClock(): number {
    return Y.getState(this.doc.store, this.doc.clientID);
  }
}

const idOf = ({ client, clock }: Letter): string => `${client}:${clock}`;
const textOf = (letters: readonly Letter[]): string => letters.map(({ text }) => text).join('');

function wordIn(text: Y.XmlText, isComposed: (letter: Letter) => boolean): Letter[] {
  return lettersOf(text).filter((letter) => isComposed(letter) && !letter.isErased);
}

function textsIn(root: Y.XmlFragment): Y.XmlText[] {
  return root.toArray().flatMap((node) => {
    if (node instanceof Y.XmlText) return [node];
    return node instanceof Y.XmlFragment ? textsIn(node) : [];
  });
}

/** In their order. Yjs forgets what an erased letter was. */
function lettersOf(text: Y.XmlText): Letter[] {
  const letters: Letter[] = [];
  let index = 0;
  for (let item = text._start; item; item = item.right) {
    const { id, deleted: isErased, content, countable, length } = item;
    const origin = item.origin && `${item.origin.client}:${item.origin.clock}`;
    for (let unit = 0; countable && unit < length; unit += 1) {
      const written = content instanceof Y.ContentString ? content.str.charAt(unit) : '';
      const { client, clock } = id;
      letters.push({ client, clock: clock + unit, text: written, isErased, index, origin: unit === 0 ? origin : null });
      if (!isErased) index += 1;
    }
  }
  return letters;
}

/** The longest pieces of a word of which each letter is so. */
function runs(word: readonly Letter[], isSo: (letter: Letter) => boolean): Letter[][] {
  const found: Letter[][] = [];
  word.forEach((letter, index) => {
    const before = word[index - 1];
    if (!isSo(letter)) return;
    if (before && isSo(before)) found.at(-1)?.push(letter);
    else found.push([letter]);
  });
  return found;
}

/** The letters of the word that a lost piece follows and leads to. */
function around(run: readonly Letter[], word: readonly Letter[]): { former?: Letter; next?: Letter } {
  const [first, last] = [run[0], run.at(-1)];
  return { former: first && word[word.indexOf(first) - 1], next: last && word[word.indexOf(last) + 1] };
}

const find = (letter: Letter | undefined, letters: readonly Letter[]): number =>
  letter ? letters.findIndex((one) => idOf(one) === idOf(letter)) : -1;

/** Nobody wrote something else there: between its neighbours, or right after one of its letters, seen as the last. */
function isFree(run: readonly Letter[], word: readonly Letter[], after: readonly Letter[]): boolean {
  const { former, next } = around(run, word);
  const from = former ? find(former, after) + 1 : find(run[0], after);
  const to = next ? find(next, after) : find(run.at(-1), after) + 1;
  const replaced = new Set(run.map(idOf));
  const client = run[0]?.client;
  const isInstead = ({ origin, isErased, client: author }: Letter): boolean =>
    !isErased && author !== client && origin !== null && replaced.has(origin);
  return after.slice(from, to).every(({ isErased }) => isErased) && !after.some(isInstead);
}

function placeOf(run: readonly Letter[], word: readonly Letter[], after: readonly Letter[]): number {
  const { former, next } = around(run, word);
  const beside = after[find(next ?? former, after)];
  return (beside?.index ?? 0) + (next ? 0 : 1);
}

/** A paragraph that was ended within or before the word: the editor has written what followed in a new one. */
function eraseCopy(
  run: readonly Letter[],
  before: readonly Letter[],
  isLeft: ReadonlySet<string>,
  made: readonly Y.XmlText[],
): void {
  const moved = textOf(before.slice(find(run[0], before)).filter((letter) => !isLeft.has(idOf(letter))));
  for (const text of made) {
    const at = textOf(lettersOf(text).filter(({ isErased }) => !isErased)).indexOf(moved);
    if (at < 0) continue;
    text.delete(at, run.length);
    return;
  }
}
