import * as Y from 'yjs';
import { MAX_UPDATE_BYTES } from '../protocol/messages.js';
import { aClient, aReplica, commit, expectRefused, FORGER, gcOf, VICTIM } from '../testing/guard-harness.js';
import { firstText, SEED_CLIENT } from '../testing/sync-harness.js';

describe('update guard: ownership and clocks', () => {
  it("[DOC-20] a struct forged under another's clientID is refused, and their text still arrives", () => {
    const replica = aReplica();
    const victim = aClient(replica, VICTIM);
    commit(replica, victim.type('Hello '), 'victim');
    const delayed = victim.type('IMPORTANT DECISION', 6);
    expectRefused(replica, gcOf(VICTIM, 6, 18), 'forger', 'foreign-client');
    commit(replica, delayed, 'victim');
    expect(firstText(replica.doc).toJSON()).toBe('Hello IMPORTANT DECISION');
  });

  it('[DOC-20] no member writes under the clientID of the server', () => {
    const replica = aReplica();
    expectRefused(
      replica,
      gcOf(SEED_CLIENT, Y.getState(replica.doc.store, SEED_CLIENT), 1),
      'forger',
      'foreign-client',
    );
  });

  it('[DOC-20] an older clientID of the same member is accepted', () => {
    const replica = aReplica();
    commit(replica, aClient(replica, 101).type('from the tab before'), 'victim');
  });

  it('[DOC-21] a gap is refused', () => {
    const replica = aReplica();
    const client = aClient(replica, VICTIM);
    client.type('lost');
    expectRefused(replica, client.type('late', 4), 'victim', 'clock-gap');
  });

  it('[DOC-21] an update that starts before the next clock and ends after it is refused', () => {
    const replica = aReplica();
    const client = aClient(replica, VICTIM);
    const first = client.type('one ');
    const second = client.type('two', 4);
    commit(replica, first, 'victim');
    expectRefused(replica, Y.mergeUpdates([first, second]), 'victim', 'clock-gap');
  });

  it('[DOC-22] an update that the document already has is known, and changes nothing', () => {
    const replica = aReplica();
    const client = aClient(replica, VICTIM);
    const typed = client.type('text');
    const erased = client.change(() => firstText(client.doc).delete(0, 2));
    commit(replica, typed, 'victim');
    commit(replica, erased, 'victim');
    expect(replica.judge(typed, 'victim')).toEqual({ kind: 'known' });
    expect(replica.judge(erased, 'victim')).toEqual({ kind: 'known' });
  });

  it('[DOC-23] a run of 2^52 units is refused', () => {
    expectRefused(aReplica(), gcOf(FORGER, 0, 2 ** 52), 'forger', 'too-large');
    expectRefused(aReplica(), gcOf(FORGER, 0, 65_537), 'forger', 'too-large');
    expect(aReplica().judge(gcOf(FORGER, 0, 65_536), 'forger').kind).toBe('new');
  });

  it('[DOC-23] more than 64 KiB is refused', () => {
    expectRefused(aReplica(), new Uint8Array(MAX_UPDATE_BYTES + 1), 'forger', 'too-large');
  });
});

describe('update guard: deletions and missing content', () => {
  it("[DOC-24] a writer may delete another's text", () => {
    const replica = aReplica();
    commit(replica, aClient(replica, VICTIM).type('a mistake'), 'victim');
    const editor = aClient(replica, FORGER);
    const erase = editor.change(() => firstText(editor.doc).delete(0, 2));
    expect(Y.decodeUpdate(erase).structs).toHaveLength(0);
    commit(replica, erase, 'forger');
    expect(firstText(replica.doc).toJSON()).toBe('mistake');
  });

  it('[DOC-24] deleting units that the server does not have is refused', () => {
    const replica = aReplica();
    const victim = aClient(replica, VICTIM);
    victim.type('not sent');
    const erase = victim.change(() => firstText(victim.doc).delete(0, 3));
    expectRefused(replica, erase, 'forger', 'leaves-pending');
  });

  it('[DOC-25] text inserted next to text that the server does not have is refused', () => {
    const replica = aReplica();
    const victim = aClient(replica, VICTIM);
    const forger = aClient(replica, FORGER);
    Y.applyUpdate(forger.doc, victim.type('not sent'));
    expectRefused(replica, forger.type('hanging', 3), 'forger', 'leaves-pending');
  });
});
