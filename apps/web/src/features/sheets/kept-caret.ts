import {
  absolutePositionToRelativePosition,
  relativePositionToAbsolutePosition,
  ySyncPluginKey,
  type ProsemirrorBinding,
} from '@tiptap/y-tiptap';
import type { Editor } from '@tiptap/core';
import { useEffect, useLayoutEffect } from 'react';
import type { WrittenRoot } from './part-extensions';

/** Milliseconds after which somebody whose text was taken away is no longer writing. */
const KEPT_FOR_MS = 15_000;

interface KeptCaret {
  documentId: string;
  part: WrittenRoot;
  at: number;
  /** As Yjs names a place of the document, whatever is written before it meanwhile. */
  anchor: unknown;
  head: unknown;
}

let kept: KeptCaret | null = null;

interface SyncState {
  type: ProsemirrorBinding['type'];
  binding: ProsemirrorBinding;
}

const syncOf = (editor: Editor): SyncState | undefined =>
  ySyncPluginKey.getState(editor.state) as SyncState | undefined;

function remember(editor: Editor, documentId: string, part: WrittenRoot): void {
  const sync = syncOf(editor);
  if (editor.isDestroyed || !editor.view.hasFocus() || !sync) return;
  const { anchor, head } = editor.state.selection;
  const placed = (at: number): unknown => absolutePositionToRelativePosition(at, sync.type, sync.binding.mapping);
  kept = { documentId, part, at: performance.now(), anchor: placed(anchor), head: placed(head) };
}

/** Nothing that the member chose has the focus: the page, or the heading of what came instead. */
function isFocusFree(): boolean {
  const focused = document.activeElement;
  return focused === null || focused === document.body || focused.getAttribute('tabindex') === '-1';
}

function restore(editor: Editor, { anchor, head }: KeptCaret): void {
  const sync = syncOf(editor);
  if (editor.isDestroyed || !sync || !isFocusFree()) return;
  const { type, binding } = sync;
  const found = (at: unknown): number | null =>
    relativePositionToAbsolutePosition(binding.doc, type, at, binding.mapping);
  const [from, to] = [found(anchor), found(head)];
  // What was typed last may still be on its way from the device.
  if (from === null || to === null) editor.commands.focus('end');
  else editor.chain().setTextSelection({ from, to }).focus().run();
}

/**
 * A text that is taken from under the caret of its author, and comes back a moment later (a passing refusal, a connection
 * opened anew), has its caret and its focus back: one who writes on would write nowhere.
 */
export function useKeptCaret(editor: Editor, documentId: string, part: WrittenRoot): void {
  // Before the text leaves the page, which takes its focus.
  useLayoutEffect(() => () => remember(editor, documentId, part), [editor, documentId, part]);
  useEffect(() => {
    const caret = kept;
    if (caret?.documentId !== documentId || caret.part !== part) return;
    kept = null;
    if (performance.now() - caret.at > KEPT_FOR_MS) return;
    // The text is drawn in the editor a moment after it.
    const timer = setTimeout(() => restore(editor, caret), 0);
    return () => clearTimeout(timer);
  }, [editor, documentId, part]);
}
