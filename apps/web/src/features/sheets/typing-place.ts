import { Extension } from '@tiptap/core';
import { Plugin, type EditorState } from '@tiptap/pm/state';
import { ySyncPluginKey } from '@tiptap/y-tiptap';
import * as Y from 'yjs';

interface SyncState {
  type: Y.XmlFragment;
  isChangeOrigin: boolean;
  /** `mux` keeps the editor from drawing again what it has just been given. */
  binding: { mux: (write: () => void) => void };
}

/**
 * Letters typed before an equal one are written where the caret is. The editor's own comparison of texts (y-tiptap,
 * updateYText) writes them after it: when that letter is another member's, typing at one caret, the two words are cut.
 * Comes before the collaboration, which then finds nothing left to write.
 */
export const TypingPlace = Extension.create({
  name: 'typingPlace',
  priority: 1001,
  addProseMirrorPlugins: () => [
    new Plugin({ view: () => ({ update: (view, before) => writeTyped(before, view.state) }) }),
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

function writeTyped(before: EditorState, after: EditorState): void {
  const sync = localChange(before, after);
  const { $from, empty } = before.selection;
  const typed = after.doc.content.size - before.doc.content.size;
  if (!sync || !empty || typed <= 0 || after.selection.from !== $from.pos + typed) return;
  const [old, written] = [$from.parent.textContent, after.selection.$from.parent.textContent];
  const at = $from.parentOffset;
  const text = written.slice(at, at + typed);
  const isTypedThere = written === `${old.slice(0, at)}${text}${old.slice(at)}`;
  if (!isTypedThere || text.length !== typed || text[0] !== old[at]) return;
  const place = textAt(
    sync.type,
    Array.from({ length: $from.depth }, (_, depth) => $from.index(depth)),
  );
  if (place?.length === old.length) write(sync, () => place.insert(at, text));
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
