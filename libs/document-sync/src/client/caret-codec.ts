import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';
import * as Y from 'yjs';
import { MAX_PRESENCE_BYTES } from '../protocol/messages.js';

/** The `cursor` field of the editor: two relative positions, as objects or as JSON. */
export interface Caret {
  anchor: unknown;
  head: unknown;
}

/** Null when this is not a caret, or is too large to be sent. */
export function encodeCaret(cursor: unknown): Uint8Array | null {
  if (typeof cursor !== 'object' || cursor === null || !('anchor' in cursor) || !('head' in cursor)) return null;
  try {
    const encoder = encoding.createEncoder();
    for (const position of [cursor.anchor, cursor.head]) {
      const relative = Y.createRelativePositionFromJSON(position);
      encoding.writeVarUint8Array(encoder, Y.encodeRelativePosition(relative));
    }
    const bytes = encoding.toUint8Array(encoder);
    return bytes.byteLength <= MAX_PRESENCE_BYTES ? bytes : null;
  } catch {
    return null;
  }
}

/** Decodes bytes of another client; null when they are not a caret of this document. Never throws. */
export function decodeCaret(bytes: Uint8Array, doc: Y.Doc): Caret | null {
  try {
    const decoder = decoding.createDecoder(bytes);
    const anchor = Y.decodeRelativePosition(decoding.readVarUint8Array(decoder));
    const head = Y.decodeRelativePosition(decoding.readVarUint8Array(decoder));
    if (!isPositionIn(anchor, doc) || !isPositionIn(head, doc)) return null;
    return { anchor: Y.relativePositionToJSON(anchor), head: Y.relativePositionToJSON(head) };
  } catch {
    return null;
  }
}

/** Yjs throws on a position without an anchor, and creates a root whose name it does not know. */
function isPositionIn({ item, type, tname }: Y.RelativePosition, doc: Y.Doc): boolean {
  if (tname !== null) return doc.share.has(tname);
  return item !== null || type !== null;
}
