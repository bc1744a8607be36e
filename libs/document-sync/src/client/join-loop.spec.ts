import type { JoinReply } from '../protocol/messages.js';
import { turn } from '../testing/channel-pair.js';
import { JoinLoop } from './join-loop.js';

const request = { protocol: 2, documentId: 'd', clientId: 1, schemaVersion: 1 };
const accepted: JoinReply = {
  ok: true,
  epoch: 1,
  seq: 0,
  state: null,
  tail: [],
  canWrite: true,
  schemaVersion: 1,
  presence: [],
};

/** A loop whose test answers each join. */
function aLoop() {
  const asked: Array<{ answer: (reply: JoinReply) => void; fail: () => void }> = [];
  const calls: string[] = [];
  const channel = {
    isOnline: true as boolean,
    join: () =>
      new Promise<JoinReply>((answer, reject) => asked.push({ answer, fail: () => reject(new Error('cut')) })),
  };
  const loop = new JoinLoop(channel, {
    request: () => request,
    joined: () => calls.push('joined'),
    refused: ({ refused }) => calls.push(refused),
    failed: () => calls.push('failed'),
  });
  return { loop, asked, calls, channel };
}

it.each([
  [accepted, 'joined'],
  [{ ok: false, refused: 'destroyed' } as const, 'destroyed'],
  [{ ok: false, refused: 'unavailable' } as const, 'failed'],
  [{ ok: false, refused: 'too-many' } as const, 'failed'],
])('[DOC-76] a refusal that may pass is a failure, another one is not: %j', async (reply, call) => {
  const { loop, asked, calls } = aLoop();
  void loop.start();
  asked[0]?.answer(reply);
  await turn();
  expect(calls).toEqual([call]);
});

it('[DOC-92] not-allowed is asked again four times after the link was lost, then it counts', async () => {
  const { loop, asked, calls } = aLoop();
  loop.letRefusalsPass();
  for (let attempt = 0; attempt < 5; attempt++) {
    void loop.start();
    asked[attempt]?.answer({ ok: false, refused: 'not-allowed' });
    await turn();
  }
  expect(calls).toEqual(['failed', 'failed', 'failed', 'failed', 'not-allowed']);
});

it.each([
  ['never lost', () => undefined],
  ['joined since', (loop: JoinLoop) => loop.letRefusalsPass()],
  ['told that rights changed', (loop: JoinLoop) => (loop.letRefusalsPass(), loop.rightsChanged())],
])('[DOC-92] it counts immediately for a client that was %s', async (why, before) => {
  const { loop, asked, calls } = aLoop();
  before(loop);
  if (why === 'joined since') {
    void loop.start();
    asked.shift()?.answer(accepted);
    await turn();
    calls.pop();
  }
  void loop.start();
  asked[0]?.answer({ ok: false, refused: 'not-allowed' });
  await turn();
  expect(calls).toEqual(['not-allowed']);
});

it('[DOC-65] a join without an answer has failed while the channel is online; offline, the channel says when to join', async () => {
  for (const isOnline of [true, false]) {
    const { loop, asked, calls, channel } = aLoop();
    void loop.start();
    channel.isOnline = isOnline;
    asked[0]?.fail();
    await turn();
    expect(calls).toEqual(isOnline ? ['failed'] : []);
  }
});

it.each([
  ['a reply', (one?: { answer: (reply: JoinReply) => void }) => one?.answer(accepted)],
  ['a failure', (one?: { fail: () => void }) => one?.fail()],
])('[DOC-65] %s of a join that was interrupted, or followed by another one, is ignored', async (_, come) => {
  const { loop, asked, calls } = aLoop();
  void loop.start();
  loop.interrupt();
  come(asked[0]);
  await turn();
  void loop.start();
  void loop.start();
  come(asked[1]);
  await turn();
  expect(calls).toEqual([]);
  asked[2]?.answer(accepted);
  await turn();
  expect(calls).toEqual(['joined']);
});
