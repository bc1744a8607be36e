import * as encoding from 'lib0/encoding';
import * as Y from 'yjs';
import { MAX_UPDATE_BYTES } from '../protocol/messages.js';
import { aClient, aReplica, commit, expectRefused, FORGER, VICTIM } from '../testing/guard-harness.js';
import { firstText } from '../testing/sync-harness.js';
import type { DocumentReplica } from '../server/room/document-replica.js';

const LEFT = 128;
const RIGHT = 64;
const STRING = 4;

interface Unit {
  client: number;
  clock: number;
}

/** One struct of one character for each pair of origins, from a clock on. */
function between(client: number, from: number, pairs: ReadonlyArray<[Unit | null, Unit | null]>): Uint8Array {
  const encoder = encoding.createEncoder();
  for (const value of [1, pairs.length, client, from]) encoding.writeVarUint(encoder, value);
  for (const [left, right] of pairs) {
    encoding.writeUint8(encoder, STRING | (left ? LEFT : 0) | (right ? RIGHT : 0));
    for (const unit of [left, right]) {
      if (!unit) continue;
      encoding.writeVarUint(encoder, unit.client);
      encoding.writeVarUint(encoder, unit.clock);
    }
    encoding.writeVarString(encoder, 'x');
  }
  encoding.writeVarUint(encoder, 0);
  return encoding.toUint8Array(encoder);
}

/** A document with `count` structs of one character that Yjs can't merge. */
function aLongReplica(count: number): DocumentReplica {
  const replica = aReplica();
  const victim = aClient(replica, VICTIM);
  for (let from = 0; from < count; from += 2_000) {
    const update = victim.change(() => {
      for (let at = 0; at < 2_000; at++) firstText(victim.doc).insert(0, 'é');
    });
    commit(replica, update, 'victim');
  }
  return replica;
}

const unit = (client: number, clock: number): Unit => ({ client, clock });
const many = <Of>(count: number, of: (index: number) => Of): Of[] =>
  Array.from({ length: count }, (_, index) => of(index));

describe('work that no page causes by editing', () => {
  it('[T24] [DOC-29] structs that would each visit all the others are refused', () => {
    const replica = aReplica();
    commit(replica, aClient(replica, VICTIM).type('ab'), 'victim');
    const [before, after] = [unit(VICTIM, 0), unit(VICTIM, 1)];
    expectRefused(
      replica,
      between(
        FORGER,
        0,
        many(5_000, () => [before, after]),
      ),
      'forger',
      'malformed',
    );
    const own = many<[Unit, Unit | null]>(5_000, (index) =>
      index === 0 ? [before, after] : [unit(FORGER, 0), unit(FORGER, (index - 1) % 7)],
    );
    expectRefused(replica, between(FORGER, 0, own), 'forger', 'too-large');
    // All on the right of the first one and on the left of the same unit: each would visit those before it.
    const besideFirst = many<[Unit, Unit]>(3_000, (index) => [index === 0 ? before : unit(FORGER, 0), after]);
    expectRefused(replica, between(FORGER, 0, besideFirst), 'forger', 'malformed');
  });

  it('[DOC-29] structs that would each visit a long document are refused', () => {
    const replica = aLongReplica(4_000);
    const first = firstText(replica.doc)._start?.id ?? unit(VICTIM, 0);
    const pairs = many<[Unit, Unit]>(3_000, (index) => [unit(first.client, first.clock), unit(VICTIM, index)]);
    expectRefused(replica, between(FORGER, 0, pairs), 'forger', 'too-large');
  });

  it('[DOC-29] more than 4,000 structs in one push are refused, even one after another', () => {
    const replica = aReplica();
    commit(replica, aClient(replica, VICTIM).type('ab'), 'victim');
    const inTurn = (count: number): Uint8Array => {
      const pairs = many<[Unit, Unit]>(count, (index) => [
        index === 0 ? unit(VICTIM, 0) : unit(FORGER, index - 1),
        unit(VICTIM, 1),
      ]);
      return between(FORGER, 0, pairs);
    };
    expectRefused(replica, inTurn(4_001), 'forger', 'too-large');
    commit(replica, inTurn(3_990), 'forger');
  });

  it('[DOC-29] thousands of splits in a long document are refused', () => {
    const replica = aLongReplica(20_000);
    const client = aClient(replica, FORGER);
    const texts = client.change(() => firstText(client.doc).insert(0, 'mot '.repeat(4_000)));
    commit(replica, texts, 'forger');
    const encoder = encoding.createEncoder();
    for (const value of [0, 1, VICTIM, 9_000]) encoding.writeVarUint(encoder, value);
    for (let at = 0; at < 9_000; at++) {
      encoding.writeVarUint(encoder, at * 2);
      encoding.writeVarUint(encoder, 1);
    }
    expectRefused(replica, encoding.toUint8Array(encoder), 'forger', 'too-large');
  });

  it('[DOC-29] origins that were never adjacent are refused: copies would show different orders', () => {
    const replica = aReplica();
    commit(replica, aClient(replica, VICTIM).type('abcd'), 'victim');
    const backwards: [Unit, Unit] = [unit(VICTIM, 2), unit(VICTIM, 1)];
    expectRefused(replica, between(FORGER, 0, [backwards]), 'forger', 'malformed');
    const elsewhere = aClient(replica, FORGER);
    const second = elsewhere.change(() => {
      const paragraph = new Y.XmlElement('paragraph');
      paragraph.insert(0, [new Y.XmlText('ailleurs')]);
      elsewhere.doc.getXmlFragment('body').insert(1, [paragraph]);
    });
    commit(replica, second, 'forger');
    const from = Y.getState(replica.doc.store, FORGER);
    const acrossParents: [Unit, Unit] = [unit(VICTIM, 1), unit(FORGER, from - 1)];
    expectRefused(replica, between(FORGER, from, [acrossParents]), 'forger', 'malformed');
  });

  it('[DOC-28] several clientIDs in one update, or deletions out of order, are malformed', () => {
    const replica = aReplica();
    const merged = Y.mergeUpdates([aClient(replica, VICTIM).type('un'), aClient(replica, 101).type('deux')]);
    expectRefused(replica, merged, 'victim', 'malformed');
    commit(replica, aClient(replica, VICTIM).type('abcd'), 'victim');
    const erased = (...ranges: number[]) => Uint8Array.from([0, 1, VICTIM, ranges.length / 2, ...ranges]);
    expectRefused(replica, erased(2, 1, 0, 1), 'victim', 'malformed');
    expectRefused(replica, erased(0, 2, 1, 2), 'victim', 'malformed');
    commit(replica, erased(0, 1, 2, 1), 'victim');
  });
});

describe('large edits of one page', () => {
  it('[DOC-29] thousands of characters typed backwards, or at random positions, in one push are accepted', () => {
    const replica = aReplica();
    const client = aClient(replica, VICTIM);
    commit(
      replica,
      client.change(() => many(3_000, () => firstText(client.doc).insert(0, 'a'))),
      'victim',
    );
    const anywhere = (): void => {
      const text = firstText(client.doc);
      for (let at = 0; at < 2_500; at++) text.insert((at * 7_919) % (text.length + 1), 'b');
    };
    commit(replica, client.change(anywhere), 'victim');
    expect(firstText(replica.doc).length).toBe(5_500);
  });

  it('[DOC-29] a long text pasted, then deleted by another member, is accepted', () => {
    const replica = aLongReplica(10_000);
    const client = aClient(replica, FORGER);
    const pasted = client.change(() => firstText(client.doc).insert(4, 'mot '.repeat(15_000)));
    expect(pasted.byteLength).toBeLessThan(MAX_UPDATE_BYTES);
    commit(replica, pasted, 'forger');
    const eraser = aClient(replica, 101);
    commit(
      replica,
      eraser.change(() => firstText(eraser.doc).delete(0, firstText(eraser.doc).length)),
      'victim',
    );
    expect(firstText(replica.doc).length).toBe(0);
  });

  it('[DOC-29] text typed offline where others wrote meanwhile is accepted', () => {
    const replica = aReplica();
    const offlineClient = aClient(replica, VICTIM);
    const offline = many(400, () => offlineClient.change(() => firstText(offlineClient.doc).insert(0, 'seul ')));
    const others = aClient(replica, FORGER);
    for (let at = 0; at < 400; at++)
      commit(
        replica,
        others.change(() => firstText(others.doc).insert(0, 'eux ')),
        'forger',
      );
    commit(replica, Y.mergeUpdates(offline), 'victim');
    expect(firstText(replica.doc).length).toBe(400 * 9);
  });
});
