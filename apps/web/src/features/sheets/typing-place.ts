import { Extension } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';
import { Plugin, PluginKey, type EditorState, type Transaction } from '@tiptap/pm/state';
import { ReplaceStep } from '@tiptap/pm/transform';
import { ySyncPluginKey } from '@tiptap/y-tiptap';
import * as Y from 'yjs';

interface SyncState {
  type: Y.XmlFragment;
  isChangeOrigin: boolean;
  /** `mux` keeps the editor from drawing again what it has just been given. */
  binding: { mux: (write: () => void) => void };
}

/** The only change of the last transaction that made one; null when it made several. */
const lastStep = new PluginKey<ReplaceStep | null>('typingPlace');

/**
 * Letters typed before an equal one are written where the caret is, and of two equal letters the one that is erased is
 * the one beside the caret. The editor's own comparison of texts (y-tiptap, updateYText) takes the last one: when that
 * letter is another member's, typing at one caret, the two words are cut. Comes before the collaboration, which then
 * finds nothing left to write.
 */
export const TypingPlace = Extension.create({
  name: 'typingPlace',
  priority: 1001,
  addProseMirrorPlugins: () => [
    new Plugin<ReplaceStep | null>({
      key: lastStep,
      state: {
        init: () => null,
        apply: (transaction, step) => (transaction.docChanged ? onlyStep(transaction) : step),
      },
      view: () => ({ update: (view, before) => writeInPlace(before, view.state) }),
    }),
  ],
});

/**
 * A paragraph that is made here has its text node at once: two members who begin to type in it would make one each, and
 * letters would be lost when they are merged. Comes after the collaboration.
 */
export const TextInParagraphs = Extension.create({
  name: 'textInParagraphs',
  priority: 999,
  addProseMirrorPlugins: () => [
    new Plugin({ view: () => ({ update: (view, before) => fillParagraphs(before, view.state) }) }),
  ],
});

function localChange(before: EditorState, after: EditorState): SyncState | null {
  if (before.doc.eq(after.doc)) return null;
  const sync = ySyncPluginKey.getState(after) as SyncState | undefined;
  return sync && !sync.isChangeOrigin ? sync : null;
}

function onlyStep({ steps: [step, ...others] }: Transaction): ReplaceStep | null {
  return step instanceof ReplaceStep && others.length === 0 ? step : null;
}

function leadsTo(step: ReplaceStep, before: Node, after: Node): boolean {
  return step.to <= before.content.size && step.apply(before).doc?.eq(after) === true;
}

function writeInPlace(before: EditorState, after: EditorState): void {
  const sync = localChange(before, after);
  const step = lastStep.getState(after);
  if (!sync || !step || !leadsTo(step, before.doc, after.doc)) return;
  const [$from, $to] = [before.doc.resolve(step.from), before.doc.resolve(step.to)];
  const { content, openStart } = step.slice;
  const text = content.textBetween(0, content.size);
  const old = $from.parent.textContent;
  const isPlain = openStart === 0 && text.length === content.size && old.length === $from.parent.content.size;
  if (!$from.sameParent($to) || !$from.parent.isTextblock || !isPlain) return;
  const [at, erased] = [$from.parentOffset, step.to - step.from];
  const isTaken = erased === 0 ? text[0] === old[at] : text === '' && old[at] === old[at + erased];
  if (!isTaken) return;
  const place = textAt(
    sync.type,
    Array.from({ length: $from.depth }, (_, depth) => $from.index(depth)),
  );
  if (place?.length !== old.length) return;
  write(sync, () => (erased === 0 ? place.insert(at, text) : place.delete(at, erased)));
}

/** The text of the paragraph to which this path of children leads. */
function textAt(root: Y.XmlFragment, path: readonly number[]): Y.XmlText | null {
  let node: unknown = root;
  for (const index of [...path, 0]) node = node instanceof Y.XmlFragment ? node.get(index) : null;
  return node instanceof Y.XmlText ? node : null;
}

function fillParagraphs(before: EditorState, after: EditorState): void {
  const sync = localChange(before, after);
  if (!sync) return;
  const empty = emptyParagraphs(sync.type.toArray()).filter(({ _item, doc }) => _item?.id.client === doc?.clientID);
  if (empty.length > 0) write(sync, () => empty.forEach((paragraph) => paragraph.insert(0, [new Y.XmlText()])));
}

function emptyParagraphs(nodes: readonly unknown[]): Y.XmlElement[] {
  return nodes.flatMap((node) => {
    if (!(node instanceof Y.XmlElement)) return [];
    if (node.nodeName === 'paragraph') return node.length === 0 ? [node as Y.XmlElement] : [];
    return emptyParagraphs(node.toArray());
  });
}

function write({ type, binding }: SyncState, change: () => void): void {
  binding.mux(() => type.doc?.transact(change, ySyncPluginKey));
}
