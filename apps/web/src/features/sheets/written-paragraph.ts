import { Paragraph } from '@tiptap/extension-paragraph';

/**
 * A paragraph of several lines. A line ends with the character `\n` of the text, not with a node (see libs/sheet), so the
 * editor must read it back as it is: `pre`. Each paragraph has the direction of its own script.
 */
export const WrittenParagraph = Paragraph.extend({
  whitespace: 'pre',

  addKeyboardShortcuts() {
    return {
      ...this.parent?.(),
      'Shift-Enter': () =>
        this.editor.commands.command(({ tr }) => {
          tr.insertText('\n').scrollIntoView();
          return true;
        }),
    };
  },
}).configure({ HTMLAttributes: { dir: 'auto' } });
