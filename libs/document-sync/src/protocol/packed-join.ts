import { bytesOf } from './parse.js';
import type { JoinAccepted, JoinRefused, JoinReply, PresenceState } from './messages.js';

/** A join as a channel carries it: `state` deflated, once for all who join while it stays the same bytes. */
export type PackedJoin = JoinRefused | (Omit<JoinAccepted, 'state'> & { packed: Uint8Array | null });

/**
 * The join that a channel carried. `bytes` reads what its message format made of bytes. Rejects when the state is no
 * raw deflate.
 */
export async function unpackJoin(
  carried: PackedJoin,
  bytes: (value: unknown) => Uint8Array = plain,
): Promise<JoinReply> {
  if (!carried.ok) return carried.localKey ? { ...carried, localKey: bytes(carried.localKey) } : carried;
  const { packed, tail, localKey, presence, ...rest } = carried;
  const opened = (one: PresenceState): PresenceState => ({
    ...one,
    state: one.state === null ? null : bytes(one.state),
  });
  return {
    ...rest,
    state: packed === null ? null : await inflate(bytes(packed)),
    tail: tail.map(bytes),
    presence: presence.map(opened),
    ...(localKey && { localKey: bytes(localKey) }),
  };
}

function plain(value: unknown): Uint8Array {
  return bytesOf(value) ?? new Uint8Array();
}

async function inflate(packed: Uint8Array): Promise<Uint8Array> {
  const stream = new Blob([new Uint8Array(packed)]).stream().pipeThrough(new DecompressionStream('deflate-raw'));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}
