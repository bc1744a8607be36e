interface ChangingTextProps {
  /** One string: beside another child, React would keep a text node that a translation takes off the page. */
  children: string | number;
  className?: string;
}

/**
 * A figure, or a sentence with one, that changes under the eyes of the reader. The translation of a browser replaces text
 * nodes by its own: what React then writes in the former ones is not on the page, and the figure stands still. Alone in
 * its element and left untranslated, it goes on.
 */
export function ChangingText({ children, className }: ChangingTextProps) {
  return (
    <span translate="no" className={className}>
      {String(children)}
    </span>
  );
}
