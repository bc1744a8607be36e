import { Extension } from '@tiptap/core';
import { DOMParser as EditorParser, DOMSerializer, type ParseOptions } from '@tiptap/pm/model';
import { Plugin } from '@tiptap/pm/state';
import { editorHtml, pastedText } from './pasted-html';
import { pastedPlainText } from './pasted-lines';

/** Text as people bring it from a spreadsheet, a word processor or a mail, pasted or dropped. */
export const SheetPaste = Extension.create({
  name: 'sheetPaste',

  addProseMirrorPlugins() {
    const { schema } = this.editor;
    const { nodes, marks } = DOMSerializer.fromSchema(schema);
    return [
      new Plugin({
        props: {
          transformPastedHTML: (html) => {
            const pasted = pastedText(html);
            return pasted ? editorHtml(pasted) : html;
          },
          transformPastedText: pastedPlainText,
          clipboardParser: new LineParser(schema, EditorParser.fromSchema(schema).rules),
          clipboardSerializer: new LineSerializer(nodes, marks),
        },
      }),
    ];
  },
});

/** Reads what was made above, or copied from an editor of a sheet: there is no space in it that is not text. */
class LineParser extends EditorParser {
  override parseSlice(dom: Element, options?: ParseOptions): ReturnType<EditorParser['parseSlice']> {
    for (const lineBreak of dom.querySelectorAll('br')) lineBreak.replaceWith('\n');
    return super.parseSlice(dom, { ...options, preserveWhitespace: 'full' });
  }
}

/** Other programs take a line break of the source for a space: they are given `<br>`. */
class LineSerializer extends DOMSerializer {
  override serializeFragment(
    ...given: Parameters<DOMSerializer['serializeFragment']>
  ): ReturnType<DOMSerializer['serializeFragment']> {
    const made = super.serializeFragment(...given);
    for (const text of textsOf(made)) {
      const lines = (text.nodeValue ?? '').split('\n');
      text.replaceWith(
        ...lines.flatMap((line, index) => (index === 0 ? [line] : [document.createElement('br'), line])),
      );
    }
    return made;
  }
}

function textsOf(made: Node): Text[] {
  return [...made.childNodes].flatMap((node) => (node instanceof Text ? [node] : textsOf(node)));
}
