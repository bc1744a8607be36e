import { bytesOf } from './parse-messages.js';
import type { JoinAccepted, JoinRefused, JoinReply, PresenceState } from './messages.js';

/** The reply to a join as a channel carries it. `state` is deflated once and shared by all replies with the same bytes. */
export type PackedJoin = JoinRefused | (Omit<JoinAccepted, 'state'> & { packed: Uint8Array | null });

/**
 * Restores the reply that a channel carried. `bytes` reads the channel's own representation of bytes. Rejects when the
 * state is not raw deflate.
 */
export async function unpackJoin(
  carried: PackedJoin,
  bytes: (value: unknown) => Uint8Array = plain,
): Promise<JoinReply> {
  if (!carried.ok) return carried.localKey ? { ...carried, localKey: bytes(carried.localKey) } : carried;
  const { packed, tail, localKey, presence, ...rest } = carried;
  const unpacked = (one: PresenceState): PresenceState => ({
    ...one,
    state: one.state === null ? null : bytes(one.state),
  });
  return {
    ...rest,
    state: packed === null ? null : await inflate(bytes(packed)),
    tail: tail.map(bytes),
    presence: presence.map(unpacked),
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
