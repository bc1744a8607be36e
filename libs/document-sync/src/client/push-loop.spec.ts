import * as Y from 'yjs';
import type { PushReply } from '../protocol/messages.js';
import { turn } from '../testing/channel-pair.js';
import { Outbox, type OutgoingPush } from './outbox.js';
import { PushLoop } from './push-loop.js';

function typed(text: string): Uint8Array {
  const doc = new Y.Doc();
  doc.getText('text').insert(0, text);
  return Y.encodeStateAsUpdate(doc);
}

/** A loop whose test answers each push, or lets it fail. */
function aLoop() {
  const sent: Array<{ batchId: string; answer: (reply: PushReply) => void; fail: () => void }> = [];
  const calls: string[] = [];
  const outbox = new Outbox();
  const loop = new PushLoop(outbox, {
    send: ({ batchId }: OutgoingPush) =>
      new Promise((answer, reject) => sent.push({ batchId, answer, fail: () => reject(new Error('cut')) })),
    committed: () => calls.push('committed'),
    answered: (_push, reply) => calls.push(reply === null ? 'no answer' : reply.ok ? 'ok' : reply.refused),
  });
  return { loop, outbox, sent, calls };
}

it('[DOC-62] one push is sent at a time', async () => {
  const { loop, outbox, sent, calls } = aLoop();
  outbox.add(typed('one'));
  loop.next();
  outbox.add(typed('two'));
  loop.next();
  expect(sent).toHaveLength(1);
  sent[0]?.answer({ ok: true, batchId: sent[0].batchId, seq: 1 });
  await turn();
  expect([calls, loop.isPushing]).toEqual([['committed', 'ok'], false]);
  loop.next();
  expect(sent).toHaveLength(2);
});

it('[DOC-66] a late refusal over a link that was cut is ignored, while the push is in flight over the next one', async () => {
  const { loop, outbox, sent, calls } = aLoop();
  outbox.add(typed('text'));
  loop.next();
  loop.interrupt();
  expect(loop.isPushing).toBe(false);
  loop.next();
  expect(sent.map(({ batchId }) => batchId)).toEqual([sent[0]?.batchId, sent[0]?.batchId]);
  sent[0]?.answer({ ok: false, refused: 'unavailable', batchId: sent[0].batchId });
  await turn();
  expect([calls, loop.isPushing]).toEqual([[], true]);
  loop.next();
  expect(sent).toHaveLength(2);
});

it('[DOC-66] a late acknowledgement over a link that was cut counts as a commit, and frees nothing else', async () => {
  const { loop, outbox, sent, calls } = aLoop();
  outbox.add(typed('text'));
  loop.next();
  loop.interrupt();
  loop.next();
  sent[0]?.answer({ ok: true, batchId: sent[0].batchId, seq: 1 });
  await turn();
  expect([calls, loop.isPushing, outbox.isEmpty]).toEqual([['committed'], true, true]);
});

it('[DOC-66] a push without an answer stays in the outbox', async () => {
  const { loop, outbox, sent, calls } = aLoop();
  outbox.add(typed('text'));
  loop.next();
  sent[0]?.fail();
  await turn();
  expect([calls, loop.isPushing, outbox.isEmpty]).toEqual([['no answer'], false, false]);
});
