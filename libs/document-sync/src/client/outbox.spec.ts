import * as Y from 'yjs';
import { MAX_CLOCK_UNITS, MAX_UPDATE_BYTES } from '../protocol/messages.js';
import { Outbox, type OrphanedPush } from './outbox.js';

/** A page whose changes go to an outbox. */
function aPage() {
  const doc = new Y.Doc();
  const outbox = new Outbox();
  doc.on('update', (update: Uint8Array) => outbox.add(update));
  return { doc, outbox, text: doc.getText('text') };
}

function orphan(session: string, order: number): OrphanedPush {
  return { session, epoch: 1, batchId: `${session}-${order}`, update: Uint8Array.of(0, 0) };
}

const unitsOf = (update: Uint8Array) => {
  const { from, to } = Y.parseUpdateMeta(update);
  return [...to].reduce((sum, [client, end]) => sum + end - (from.get(client) ?? 0), 0);
};

it('[DOC-23] a push stays within the clock units that the server accepts, however few bytes they have', () => {
  const { doc, outbox, text } = aPage();
  // Inserted and deleted in one transaction: forty thousand units in some twenty bytes.
  for (let time = 0; time < 4; time++) {
    doc.transact(() => {
      text.insert(0, 'x'.repeat(40_000));
      text.delete(0, 40_000);
    });
  }
  expect(outbox.ownPushes.map(({ update }) => unitsOf(update))).toEqual([40_000, 40_000, 40_000, 40_000]);
  for (let time = 0; time < 2; time++) {
    doc.transact(() => {
      text.insert(0, 'x'.repeat(MAX_CLOCK_UNITS / 2));
      text.delete(0, MAX_CLOCK_UNITS / 2);
    });
  }
  expect(unitsOf(outbox.ownPushes.at(-1)?.update ?? new Uint8Array())).toBe(MAX_CLOCK_UNITS);
});

it('[DOC-62] a push grows up to half of the bytes that the server accepts', () => {
  const { outbox, text } = aPage();
  for (let time = 0; time < 40; time++) text.insert(0, 'é'.repeat(1_000));
  const sizes = outbox.ownPushes.map(({ update }) => update.byteLength);
  expect(sizes.length).toBe(3);
  for (const size of sizes) expect(size).toBeLessThanOrEqual(MAX_UPDATE_BYTES / 2);
});

it('[DOC-81] a push that was sent grows no more, and keeps its id and its bytes', () => {
  const { outbox, text } = aPage();
  text.insert(0, 'a');
  text.insert(1, 'b');
  const sent = outbox.current();
  text.insert(2, 'c');
  expect(outbox.current()).toEqual(sent);
  expect(outbox.ownPushes.map(({ version }) => version)).toEqual([2, 1]);
  outbox.acknowledge(sent?.batchId ?? '');
  expect(outbox.current()?.batchId).toBe(outbox.ownPushes[0]?.batchId);
  expect(outbox.ownPushes).toHaveLength(1);
});

it('[DOC-84] what earlier pages left is sent first, but not before a push that was sent already', () => {
  const { outbox, text } = aPage();
  text.insert(0, 'a');
  const sent = outbox.current();
  outbox.adopt([orphan('dead', 0)]);
  expect(outbox.current()).toEqual(sent);
  expect(outbox.acknowledge(sent?.batchId ?? '')).toBe(false);
  text.insert(1, 'b');
  expect(outbox.current()?.batchId).toBe('dead-0');
  expect(outbox.acknowledge('dead-0')).toBe(true);
  expect(outbox.ownPushes).toHaveLength(1);
  expect(outbox.current()?.batchId).toBe(outbox.ownPushes[0]?.batchId);
});

it('[DOC-88] a refused push of an earlier page takes along those that its page wrote after it, and no other', () => {
  const { outbox } = aPage();
  outbox.adopt([orphan('one', 0), orphan('one', 1), orphan('two', 0)]);
  expect(outbox.rejectFrom('one-0')).toBe(true);
  expect(outbox.rejectedPushes.map(({ batchId }) => batchId)).toEqual(['one-0', 'one-1']);
  expect(outbox.current()?.batchId).toBe('two-0');
  expect(outbox.rejectFrom('unknown')).toBe(false);
  outbox.acknowledge('two-0');
  expect([outbox.current(), outbox.isEmpty]).toEqual([null, false]);
  outbox.forgetRejected();
  expect(outbox.isEmpty).toBe(true);
});
