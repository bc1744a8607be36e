import { Seal, type SealContext } from './seal.js';

const push = { batchId: 'batch', update: Uint8Array.of(1, 2, 3), epoch: 4, order: 5 };
const context: SealContext = { documentId: 'document-1', session: 'session-1' };

async function sealOf(byte: number): Promise<Seal> {
  const seal = await Seal.of(new Uint8Array(32).fill(byte));
  if (!seal) throw new Error('no cryptography here');
  return seal;
}

it('[DOC-82] what is sealed is opened by the same key, for the same document and session', async () => {
  const seal = await sealOf(1);
  expect(await seal.open(await seal.seal(push, context), context)).toEqual(push);
});

it.each<[string, number, SealContext]>([
  ['another key', 2, context],
  ['another document', 1, { ...context, documentId: 'document-2' }],
  ['another session', 1, { ...context, session: 'session-2' }],
])('[DOC-82] with %s it opens for nobody', async (_, byte, elsewhere) => {
  const sealed = await (await sealOf(1)).seal(push, context);
  expect(await (await sealOf(byte)).open(sealed, elsewhere)).toBeNull();
});

it('[DOC-82] nor once a bit of it has changed', async () => {
  const seal = await sealOf(1);
  const sealed = await seal.seal(push, context);
  sealed[20] = (sealed[20] ?? 0) ^ 1;
  expect(await seal.open(sealed, context)).toBeNull();
});
