import { Extension } from '@tiptap/core';
import type { DocumentConnection, Hold } from '@passerelle/document-sync/client';
import { Plugin } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';
import { ySyncPluginKey, yUndoPluginKey } from '@tiptap/y-tiptap';
import type { UndoManager, XmlFragment } from 'yjs';
import { deviceNow } from '../../platform/server-clock';
import { ComposedWord } from './composed-word';

/** prosemirror-view reads the last composed letters up to 20 ms after the composition (input.ts, scheduleComposeEnd). */
const READ_WITHIN_MS = 30;
/** A composition without a new letter, as a telephone keeps the last word open: the others wait no longer. */
const IDLE_MS = 2_000;
/** Nor longer than this, whatever is composed. */
const LONGEST_MS = 15_000;

/**
 * Text that an input method composes: an accent, a word of a telephone, a syllable. The browser ends the composition and
 * writes its text again when the editor is redrawn around it, so the changes of the others wait until it is over. It is
 * undone whole, and whole when others erased its beginning meanwhile.
 */
export function composedText(connection: Pick<DocumentConnection, 'hold'>): Extension {
  return Extension.create({
    name: 'composedText',
    addProseMirrorPlugins: () => [new Plugin({ view: (view) => new Composition(view, connection) })],
  });
}

class Composition {
  private hold: Hold | null = null;
  private word: ComposedWord | null = null;
  private wholeUndo: (() => void) | null = null;
  private startedAt = 0;
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly view: EditorView,
    private readonly connection: Pick<DocumentConnection, 'hold'>,
  ) {
    view.dom.addEventListener('compositionstart', this.start, true);
    view.dom.addEventListener('compositionupdate', this.continue);
    view.dom.addEventListener('compositionend', this.end);
  }

  destroy(): void {
    const { dom } = this.view;
    dom.removeEventListener('compositionstart', this.start, true);
    dom.removeEventListener('compositionupdate', this.continue);
    dom.removeEventListener('compositionend', this.end);
    this.release();
  }

  private readonly start = (): void => {
    if (this.hold === null) this.startedAt = deviceNow();
    const hold = (this.hold ??= this.connection.hold());
    this.word ??= this.beginWord(hold);
    this.wholeUndo ??= undoneWhole(yUndoPluginKey.getState(this.view.state) as UndoState | undefined);
    this.continue();
  };

  private readonly continue = (): void => this.later(this.finish, Math.min(IDLE_MS, this.leftMs()));

  private readonly end = (): void => this.later(this.release, READ_WITHIN_MS);

  /** Only when somebody waits: the composition goes on otherwise. */
  private readonly finish = (): void => {
    if (this.hold?.hasWaiting === false) {
      this.startedAt = deviceNow();
      this.later(this.finish, IDLE_MS);
      return;
    }
    // The browser writes what is composed and tells the input method to begin anew.
    this.view.dom.blur();
    this.view.focus();
    this.later(this.release, READ_WITHIN_MS);
  };

  private readonly release = (): void => {
    clearTimeout(this.timer);
    const { hold, word, wholeUndo } = this;
    this.hold = this.word = this.wholeUndo = null;
    const makeWhole = word?.beforeOthers();
    hold?.release();
    makeWhole?.();
    wholeUndo?.();
  };

  private beginWord(hold: Hold): ComposedWord | null {
    const { type } = (ySyncPluginKey.getState(this.view.state) ?? {}) as Partial<SyncState>;
    return type?.doc ? new ComposedWord(type, type.doc, () => hold.hasWaiting) : null;
  }

  private leftMs(): number {
    return Math.max(0, this.startedAt + LONGEST_MS - deviceNow());
  }

  private later(step: () => void, delayMs: number): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(step, delayMs);
  }
}

interface SyncState {
  type: XmlFragment;
}

interface UndoState {
  undoManager: UndoManager;
}

/** Until the returned function is called, what is written is undone in one step, with what was typed just before it. */
function undoneWhole(state: UndoState | undefined): () => void {
  if (!state) return () => undefined;
  const { undoManager } = state;
  const usual = undoManager.captureTimeout;
  if (deviceNow() - undoManager.lastChange >= usual) undoManager.stopCapturing();
  undoManager.captureTimeout = Infinity;
  return () => {
    undoManager.captureTimeout = usual;
  };
}
