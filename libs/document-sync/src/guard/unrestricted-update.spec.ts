import * as Y from 'yjs';
import { expectRefused, FORGER, gcOf, VICTIM } from '../testing/guard-harness.js';
import { DocumentReplica } from '../server/room/document-replica.js';

const UNRESTRICTED = { anyContent: true, maxUpdateBytes: 200_000 } as const;
const OWNERS = new Map([
  [VICTIM, 'victim'],
  [FORGER, 'forger'],
]);

function anUnrestrictedReplica(): DocumentReplica {
  const snapshot = Y.encodeStateAsUpdate(new Y.Doc());
  return new DocumentReplica({ epoch: 1, head: 0, schemaVersion: 1, snapshot, updates: [] }, OWNERS, UNRESTRICTED);
}

/** One update of a new page on the committed document. */
function written(replica: DocumentReplica, clientId: number, write: (doc: Y.Doc) => void): Uint8Array {
  const doc = new Y.Doc();
  doc.clientID = clientId;
  Y.applyUpdate(doc, Y.encodeStateAsUpdate(replica.doc));
  const before = Y.encodeStateVector(doc);
  doc.transact(() => write(doc));
  return Y.encodeStateAsUpdate(doc, before);
}

function everyType(doc: Y.Doc): void {
  const map = doc.getMap('map');
  map.set('list', Y.Array.from([1, 'two', { three: 3 }, new Uint8Array([4])]));
  map.set('text', new Y.Text('with words'));
  map.set('text', new Y.Text('replaced'));
  const text = doc.getText('text');
  text.insertEmbed(0, { image: 'none' });
  text.insert(1, 'long '.repeat(15_000), { bold: true, size: 12 });
  const element = new Y.XmlElement('anything');
  doc.getXmlFragment('page').insert(0, [element]);
  element.setAttribute('level', '2');
}

describe('a document without a shape', () => {
  it('[DOC-37] any type under any name is accepted, up to the given size', () => {
    const replica = anUnrestrictedReplica();
    const update = written(replica, VICTIM, everyType);
    expect(update.byteLength).toBeGreaterThan(64 * 1024);
    expect(replica.judge(update, 'victim')).toEqual({ kind: 'new', client: VICTIM });
    replica.commit(1, update);
    expect(replica.doc.getMap('map').toJSON()).toMatchObject({ text: 'replaced' });
    const large = written(replica, FORGER, (doc) => doc.getText('text').insert(0, 'x'.repeat(200_001)));
    expectRefused(replica, large, 'forger', 'too-large');
  });

  it('[DOC-37] a foreign clientID, a gap, missing content and malformed bytes are refused as usual', () => {
    const replica = anUnrestrictedReplica();
    const first = written(replica, VICTIM, (doc) => doc.getText('text').insert(0, 'first'));
    expectRefused(replica, first, 'forger', 'foreign-client');
    expectRefused(replica, gcOf(FORGER, 3, 1), 'forger', 'clock-gap');
    const elsewhere = anUnrestrictedReplica();
    elsewhere.commit(1, first);
    const onIt = written(elsewhere, FORGER, (doc) => doc.getText('text').insert(5, ' second'));
    expectRefused(replica, onIt, 'forger', 'leaves-pending');
    const erases = written(elsewhere, FORGER, (doc) => doc.getText('text').delete(0, 5));
    expectRefused(replica, erases, 'forger', 'leaves-pending');
    const beforeIt = written(elsewhere, FORGER, (doc) => doc.getText('text').insert(0, 'before '));
    expectRefused(replica, beforeIt, 'forger', 'leaves-pending');
    const inIt = written(elsewhere, FORGER, (doc) => doc.getText('text').insert(2, 'within'));
    expectRefused(replica, inIt, 'forger', 'leaves-pending');
    expectRefused(replica, new Uint8Array([1, 200, 3]), 'forger', 'malformed');
    const beside = written(replica, FORGER, (doc) => doc.getText('text').insert(0, 'beside'));
    const ofBoth = Y.mergeUpdates([first, beside]);
    for (const member of ['victim', 'forger']) expectRefused(replica, ofBoth, member, 'malformed');
    replica.commit(1, first);
    expect(replica.judge(onIt, 'forger')).toEqual({ kind: 'new', client: FORGER });
  });
});
