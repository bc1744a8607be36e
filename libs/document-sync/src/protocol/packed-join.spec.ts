import { deflateRawSync } from 'node:zlib';
import type { JoinAccepted } from './messages.js';
import { type PackedJoin, unpackJoin } from './packed-join.js';

const accepted: JoinAccepted = {
  ok: true,
  epoch: 2,
  seq: 9,
  state: Uint8Array.of(1, 2, 3),
  tail: [Uint8Array.of(4), Uint8Array.of(5, 6)],
  canWrite: true,
  schemaVersion: 1,
  presence: [
    { clientId: 5, memberKey: 'a', name: 'Alix', number: 1, state: Uint8Array.of(7) },
    { clientId: 6, memberKey: 'b', name: 'Babak', number: 2, state: null },
  ],
  localKey: Uint8Array.of(8),
};

function packed({ state, ...rest }: JoinAccepted): PackedJoin {
  return { ...rest, packed: state && deflateRawSync(state) };
}

it('[DOC-2] a reply that a channel carried deflated is the reply again', async () => {
  expect(await unpackJoin(packed(accepted))).toEqual(accepted);
  const resumed = { ...accepted, state: null, localKey: undefined };
  const { localKey: _, ...carried } = packed(resumed) as Extract<PackedJoin, { ok: true }>;
  expect(await unpackJoin(carried)).toEqual({ ...accepted, state: null, localKey: undefined });
});

it('[DOC-2] bytes are read as the channel represents them', async () => {
  const carried = JSON.parse(JSON.stringify(packed(accepted), (_, value: unknown) => asText(value))) as PackedJoin;
  const fromText = (value: unknown) => Uint8Array.from(Buffer.from(String(value), 'base64'));
  expect(await unpackJoin(carried, fromText)).toEqual(accepted);
});

it('[DOC-9] the key that comes with a refusal is read too; another refusal has none', async () => {
  const refused = { ok: false, refused: 'destroyed' } as const;
  expect(await unpackJoin(refused)).toEqual(refused);
  const keyed = { ...refused, localKey: Uint8Array.of(1, 2) };
  expect(await unpackJoin({ ...refused, localKey: keyed.localKey })).toEqual(keyed);
});

it('[DOC-5] a state that is not deflated bytes is no document: it rejects', async () => {
  await expect(unpackJoin({ ...packed(accepted), packed: Uint8Array.of(255, 255) } as PackedJoin)).rejects.toThrow();
});

/** Bytes as base64, as a message format without bytes would have them. */
function asText(value: unknown): unknown {
  if (value instanceof Uint8Array) return Buffer.from(value).toString('base64');
  const isBuffer = typeof value === 'object' && value !== null && 'type' in value && value.type === 'Buffer';
  return isBuffer && 'data' in value && Array.isArray(value.data) ? Buffer.from(value.data).toString('base64') : value;
}
