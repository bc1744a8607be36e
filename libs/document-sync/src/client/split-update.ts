import * as encoding from 'lib0/encoding';
import * as Y from 'yjs';

/** Most characters of one string: at 3 bytes each in UTF-8, well below one push. */
const MAX_STRING = 12_000;
/** Most deletions of one part, of 18 bytes each at worst. */
const MAX_DELETES = 2_000;

type Struct = Y.Item | Y.GC | Y.Skip;
type DeleteItem = { clock: number; len: number };

/**
 * Splits a V1 update that is too large for one push into several with the same effect when applied in order. Each has at
 * most about `maxBytes`, unless a single struct that is not text is larger.
 */
export function splitUpdate(update: Uint8Array, maxBytes: number): Uint8Array[] {
  const { structs, ds } = Y.decodeUpdate(update);
  const parts: Uint8Array[] = [];
  let group: Struct[] = [];
  let bytes = 0;
  for (const struct of structs.flatMap(splitStruct)) {
    const size = encodeStructs([struct]).byteLength;
    const first = group[0];
    if (first && (bytes + size > maxBytes || first.id.client !== struct.id.client)) {
      parts.push(encodeStructs(group));
      group = [];
      bytes = 0;
    }
    group.push(struct);
    bytes += size;
  }
  if (group.length > 0) parts.push(encodeStructs(group));
  for (const [client, deletes] of ds.clients) {
    for (let from = 0; from < deletes.length; from += MAX_DELETES) {
      parts.push(encodeDeletes(client, deletes.slice(from, from + MAX_DELETES)));
    }
  }
  return parts;
}

function splitStruct(struct: Struct): Struct[] {
  if (!(struct instanceof Y.Item) || !(struct.content instanceof Y.ContentString)) return [struct];
  const text = struct.content.str;
  if (text.length <= MAX_STRING) return [struct];
  const { client, clock } = struct.id;
  const items: Y.Item[] = [];
  for (let from = 0; from < text.length;) {
    const to = cutBefore(text, from + MAX_STRING);
    const content = new Y.ContentString(text.slice(from, to));
    const origin = from === 0 ? struct.origin : Y.createID(client, clock + from - 1);
    const id = Y.createID(client, clock + from);
    items.push(new Y.Item(id, null, origin, null, struct.rightOrigin, struct.parent, struct.parentSub, content));
    from = to;
  }
  return items;
}

/** Never between the two halves of a surrogate pair. */
function cutBefore(text: string, index: number): number {
  if (index >= text.length) return text.length;
  const code = text.charCodeAt(index - 1);
  return code >= 0xd800 && code <= 0xdbff ? index - 1 : index;
}

// Yjs V1 format: yjs/src/utils/encoding.js (writeStructs) and DeleteSet.js (writeDeleteSet). Yjs exports its encoder but no
// function that writes a part of an update; split-update.spec.ts fails when the format or the encoder changes.
function encodeStructs(structs: readonly Struct[]): Uint8Array {
  const [first] = structs;
  const encoder = new Y.UpdateEncoderV1();
  encoding.writeVarUint(encoder.restEncoder, first ? 1 : 0);
  if (first) {
    encoding.writeVarUint(encoder.restEncoder, structs.length);
    encoder.writeClient(first.id.client);
    encoding.writeVarUint(encoder.restEncoder, first.id.clock);
    for (const struct of structs) struct.write(encoder, 0);
  }
  encoding.writeVarUint(encoder.restEncoder, 0);
  return encoder.toUint8Array();
}

function encodeDeletes(client: number, deletes: readonly DeleteItem[]): Uint8Array {
  const encoder = encoding.createEncoder();
  encoding.writeVarUint(encoder, 0);
  encoding.writeVarUint(encoder, 1);
  encoding.writeVarUint(encoder, client);
  encoding.writeVarUint(encoder, deletes.length);
  for (const { clock, len } of deletes) {
    encoding.writeVarUint(encoder, clock);
    encoding.writeVarUint(encoder, len);
  }
  return encoding.toUint8Array(encoder);
}
