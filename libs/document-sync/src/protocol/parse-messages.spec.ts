import { bytesOf, parseJoin, parseLeave, parsePresence, parsePush } from './parse-messages.js';

const batchId = 'ABCDEF00-0000-4000-8000-000000000001';
const update = Uint8Array.of(0, 0);
const push = { documentId: 'd', epoch: 1, batchId, update };
const join = { protocol: 1, documentId: 'd', clientId: 4_294_967_295, schemaVersion: 1 };

describe('[T23] [DOC-7] parsing of untrusted messages', () => {
  it('reads bytes from a Uint8Array, a Buffer or an ArrayBuffer, and from nothing else', () => {
    for (const bytes of [update, Buffer.from(update), Uint8Array.from(update).buffer]) {
      expect([...(bytesOf(bytes) ?? [])]).toEqual([0, 0]);
    }
    for (const other of [null, undefined, [0, 0], 'AAA', { length: 2 }]) expect(bytesOf(other)).toBeNull();
  });

  it('reads the known fields of a valid message and drops the others', () => {
    expect(parseJoin({ ...join, seq: null, epoch: null, isAdmin: true })).toEqual(join);
    expect(parseJoin({ ...join, epoch: 0, seq: 7 })).toEqual({ ...join, epoch: 0, seq: 7 });
    expect(parsePush(push)).toEqual({ ...push, batchId: batchId.toLowerCase() });
    expect(parseLeave({ documentId: 'd' })).toEqual({ documentId: 'd' });
    expect(parsePresence({ documentId: 'd' })).toEqual({ documentId: 'd', state: null });
    expect(parsePresence({ documentId: 'd', state: update })).toEqual({ documentId: 'd', state: update });
  });

  it.each([null, undefined, 1, 'text', [], {}, update, () => {}])('refuses %p for every message', (value) => {
    expect([parseJoin, parsePush, parseLeave, parsePresence].map((parse) => parse(value))).toEqual([
      null,
      null,
      null,
      null,
    ]);
  });

  it.each([
    { ...join, protocol: '1' },
    { ...join, documentId: '' },
    { ...join, documentId: 'd'.repeat(129) },
    { ...join, clientId: -1 },
    { ...join, clientId: 2 ** 32 },
    { ...join, clientId: 1.5 },
    { ...join, epoch: Number.NaN },
    { ...join, seq: -1 },
  ])('refuses the join %p', (value) => expect(parseJoin(value)).toBeNull());

  it.each([
    { ...push, batchId: 'not a uuid' },
    { ...push, batchId: [batchId] },
    { ...push, epoch: 2 ** 60 },
    { ...push, update: [0, 0] },
    { ...push, documentId: ['d'] },
  ])('refuses the push %p', (value) => expect(parsePush(value)).toBeNull());
});
