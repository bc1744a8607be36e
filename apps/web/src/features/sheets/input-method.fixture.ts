import type { EditorView } from '@tiptap/pm/view';

/**
 * An input method as Chromium serves it: each step replaces the composed text in its text node. When the editor has
 * redrawn that text, Chromium begins anew and writes the whole of it at the caret; it sends no end for the first one.
 */
export class InputMethod {
  private node: Text | null = null;
  private from = 0;
  private composed = '';

  constructor(private readonly view: EditorView) {}

  compose(text: string): void {
    const node = this.place();
    this.send('compositionupdate', text);
    this.send('beforeinput', text);
    node.replaceData(this.from, this.composed.length, text);
    this.composed = text;
    document.getSelection()?.collapse(node, this.from + text.length);
    this.send('input', text);
  }

  end(text: string): void {
    this.compose(text);
    this.finish();
  }

  /** The browser keeps what is composed and ends there, as when the focus leaves. */
  finish(): void {
    if (this.node === null) return;
    this.node = null;
    this.send('compositionend', this.composed);
    this.composed = '';
  }

  private place(): Text {
    const { node, from, composed } = this;
    const isThere = node?.isConnected && node.data.slice(from, from + composed.length) === composed;
    if (node && isThere) return node;
    this.composed = '';
    this.send('compositionstart', '');
    const { anchorNode, anchorOffset = 0 } = document.getSelection() ?? {};
    this.node = anchorNode instanceof Text ? anchorNode : this.newText(anchorNode ?? this.view.dom, anchorOffset);
    this.from = anchorNode instanceof Text ? anchorOffset : 0;
    return this.node;
  }

  private newText(parent: Node, at: number): Text {
    const text = document.createTextNode('');
    parent.insertBefore(text, parent.childNodes[at] ?? null);
    return text;
  }

  private send(name: string, data: string): void {
    const inputType = name.endsWith('input') ? 'insertCompositionText' : undefined;
    const event = new Event(name, { bubbles: true, cancelable: name === 'beforeinput' });
    this.view.dom.dispatchEvent(Object.assign(event, { data, inputType, isComposing: true }));
  }
}
