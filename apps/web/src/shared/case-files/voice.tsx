import type { ReactNode } from 'react';
import './voice.css';

/** The person's own words: the only serif text of the product, told before anything else. */
export function Voice({ words, said }: { words: string; said?: ReactNode }) {
  return (
    <figure className="p-voice">
      <blockquote>
        «{'\u00a0'}
        {words}
        {'\u00a0'}»
      </blockquote>
      {said ? <figcaption>{said}</figcaption> : null}
    </figure>
  );
}
