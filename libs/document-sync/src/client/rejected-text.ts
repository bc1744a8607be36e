import type * as Y from 'yjs';
import { orphanedText } from './orphaned-text.js';
import type { Outbox } from './outbox.js';
import { unsentText } from './unsent-text.js';

/**
 * What will never be acknowledged, as plain text: everything once the connection has ended, else what the server rejected
 * of earlier pages.
 */
export function rejectedText(doc: Y.Doc, outbox: Outbox, isEnded: boolean): string {
  const { ownPushes, orphanedPushes, rejectedPushes } = outbox;
  const lost = isEnded ? orphanedPushes : rejectedPushes;
  const updatesOf = (one: string) => lost.filter(({ session }) => session === one).map(({ update }) => update);
  const sessions = new Set(lost.map(({ session }) => session));
  const texts = [...sessions].map((session) => orphanedText(doc, updatesOf(session)));
  const own = ownPushes.map(({ update }) => update);
  if (isEnded) texts.push(unsentText(doc, own));
  return texts.filter((text) => text !== '').join('\n\n');
}
