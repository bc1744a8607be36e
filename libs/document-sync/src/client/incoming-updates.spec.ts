import { IncomingUpdates } from './incoming-updates.js';

function opened() {
  const applied: number[] = [];
  const incoming = new IncomingUpdates((update) => applied.push(update[0] ?? 0));
  const receive = (seq: number, epoch = 2) =>
    incoming.receive({ documentId: 'd', epoch, seq, update: Uint8Array.of(seq) });
  return { incoming, applied, receive };
}

it('[DOC-17] an update of another epoch is neither applied nor counted', () => {
  const { incoming, applied, receive } = opened();
  incoming.open(2, 3);
  receive(4, 1);
  receive(4, 3);
  expect([applied, incoming.seq]).toEqual([[], 3]);
  receive(4);
  expect([applied, incoming.seq]).toEqual([[4], 4]);
});

it('[DOC-2] updates that arrive before the reply to the join are applied after it, without those of another epoch', () => {
  const { incoming, applied, receive } = opened();
  receive(4);
  receive(5, 1);
  expect(applied).toEqual([]);
  incoming.open(2, 3);
  incoming.takeEarly();
  expect([applied, incoming.seq, incoming.isMissing(false)]).toEqual([[4], 4, false]);
});

it('[DOC-68] a row that is missing is seen, but for one while a push waits for its acknowledgement', () => {
  const { incoming, receive } = opened();
  incoming.open(2, 3);
  receive(5);
  expect([incoming.isMissing(false), incoming.isMissing(true)]).toEqual([true, false]);
  receive(7);
  expect(incoming.isMissing(true)).toBe(true);
  incoming.saw(4);
  incoming.saw(6);
  expect([incoming.seq, incoming.isMissing(false)]).toEqual([7, false]);
});

it('[DOC-68] a row that comes twice hides no missing one', () => {
  const { incoming, receive } = opened();
  incoming.open(2, 3);
  receive(2);
  receive(5);
  expect([incoming.seq, incoming.isMissing(false)]).toEqual([3, true]);
});

it('[DOC-65] what arrived early over a link that was then cut is dropped', () => {
  const { incoming, applied, receive } = opened();
  receive(4);
  incoming.close();
  incoming.open(2, 3);
  incoming.takeEarly();
  expect(applied).toEqual([]);
});
