import { turn } from '../../testing/channel-pair.js';
import { aConnection, aJoin, BATCHES, RoomHarness } from '../../testing/room-harness.js';
import { TEST_DOCUMENT } from '../../testing/sync-harness.js';
import type { MemberRights } from './document-access.js';
import type { DocumentRooms } from './document-rooms.js';

const documentId = TEST_DOCUMENT;
let harness: RoomHarness;
let rooms: DocumentRooms;
/** Answers the judgements, in the order in which they were asked. */
let answers: Array<(isAllowed: boolean) => void>;

beforeEach(() => {
  harness = new RoomHarness();
  answers = [];
  const judge = () =>
    new Promise<MemberRights>((resolve) => {
      answers.push((isAllowed) => resolve({ read: isAllowed, write: isAllowed, name: '' }));
    });
  rooms = harness.roomsWith({ access: { judge } });
});
afterEach(() => harness.destroy());

const present = () => rooms.presentIn(documentId).map(({ memberKey }) => memberKey);

it('[DOC-7] a join whose judgement was overtaken by a later one, which refuses, lets nobody in', async () => {
  const [other, late] = [aConnection('other'), aConnection('late')];
  const first = rooms.join(other.connection, aJoin(5));
  answers[0]?.(true);
  await first;
  // The round of judgements waits for the other member, while the late one is asked about again and again.
  const rounds = [rooms.rejudge({ memberKey: 'other' })];
  const joining = rooms.join(late.connection, aJoin(6));
  answers[2]?.(true);
  rounds.push(rooms.rejudge({ memberKey: 'late' }));
  await turn();
  rounds.push(rooms.rejudge({ memberKey: 'late' }));
  answers[1]?.(true);
  await turn();
  expect(answers).toHaveLength(5);
  answers[4]?.(false);
  await Promise.all(rounds);
  answers[3]?.(true);
  expect(await joining).toMatchObject({ ok: false });
  expect(present()).toEqual(['other']);
});

it('[DOC-7] a refusal that comes late cuts off no connection that has joined again since', async () => {
  const { connection, sent } = aConnection('a');
  const first = rooms.join(connection, aJoin(5));
  answers[0]?.(true);
  await first;
  const round = rooms.rejudge();
  rooms.leave(connection, { documentId });
  const again = rooms.join(connection, aJoin(5));
  answers[2]?.(true);
  await again;
  answers[1]?.(false);
  await round;
  expect([present(), sent]).toEqual([['a'], []]);
});

it('[DOC-18] a join during which the document turns out to be destroyed is refused', async () => {
  const writer = await harness.aWriter('a', 5);
  const update = writer.type('too late');
  jest.spyOn(harness.store, 'registerClient').mockImplementationOnce(async () => {
    harness.memory.destroyDocument(documentId);
    await writer.push(0, update);
    return true;
  });
  const joining = harness.rooms.join(aConnection('b').connection, aJoin(6));
  expect(await joining).toEqual({ ok: false, refused: 'destroyed' });
  expect(harness.rooms.presentIn(documentId)).toEqual([]);
});

it('[DOC-16] for a push of a connection that has not joined, nothing is loaded', async () => {
  const load = jest.spyOn(harness.store, 'load');
  const push = { documentId, epoch: 1, batchId: BATCHES[0] ?? '', update: Uint8Array.of(0, 0) };
  const reply = await harness.rooms.push(aConnection('a').connection, push);
  expect(reply).toEqual({ ok: false, refused: 'not-allowed', batchId: BATCHES[0] });
  expect(load).not.toHaveBeenCalled();
});
