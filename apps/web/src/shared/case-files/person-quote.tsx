import type { ReactNode } from 'react';
import { noBreakSpaces } from '../../platform/no-break-spaces';
import './person-quote.css';

/** The person's own words: the only serif text of the product, shown before anything else, and never on paper. */
export function PersonQuote({ words, said }: { words: string; said?: ReactNode }) {
  return (
    <figure className="p-person-quote" data-screen-only>
      <blockquote dir="auto">
        «{'\u00a0'}
        {noBreakSpaces(words)}
        {'\u00a0'}»
      </blockquote>
      {said ? <figcaption>{said}</figcaption> : null}
    </figure>
  );
}
