import type * as Y from 'yjs';
import { leftText } from './left-text.js';
import type { Outbox } from './outbox.js';
import { unsentText } from './unsent-text.js';

/**
 * What will never be acknowledged, as plain text: everything once the connection has ended, else what the server refused
 * of pages that are gone.
 */
export function textOfOutbox(doc: Y.Doc, outbox: Outbox, isEnded: boolean): string {
  const { ownBatches, leftBatches, refusedBatches } = outbox;
  const left = isEnded ? leftBatches : refusedBatches;
  const updatesOf = (one: string) => left.filter(({ session }) => session === one).map(({ update }) => update);
  const sessions = new Set(left.map(({ session }) => session));
  const texts = [...sessions].map((session) => leftText(doc, updatesOf(session)));
  const own = ownBatches.map(({ update }) => update);
  if (isEnded) texts.push(unsentText(doc, own));
  return texts.filter((text) => text !== '').join('\n\n');
}
