import * as encoding from 'lib0/encoding';
import * as Y from 'yjs';
import { aClient, aReplica, commit, expectRefused, FORGER, gcOf, handMade, VICTIM } from '../testing/guard-harness.js';
import { RandomSource } from '../testing/random-source.js';
import { firstText, SEED_CLIENT } from '../testing/sync-harness.js';
import type { DocumentReplica } from '../server/room/document-replica.js';

describe('update guard: shape', () => {
  const inside = (act: (doc: Y.Doc) => void): [DocumentReplica, Uint8Array] => {
    const replica = aReplica();
    const client = aClient(replica, FORGER);
    return [replica, client.change(() => act(client.doc))];
  };
  const element = (name: string, children: Array<Y.XmlElement | Y.XmlText> = []) => {
    const made = new Y.XmlElement(name);
    made.insert(0, children);
    return made;
  };
  const nested = (depth: number): Y.XmlElement =>
    depth === 0 ? element('item') : element('list', [element('item', depth === 1 ? [] : [nested(depth - 1)])]);

  const refusals: Array<[string, (doc: Y.Doc) => void]> = [
    ['another root', (doc) => doc.getXmlFragment('other').insert(0, [element('paragraph')])],
    ['a root named like a prototype', (doc) => doc.getMap('__proto__').set('isAdmin', true)],
    ['a key of a root', (doc) => doc.get('body').doc?.getMap('constructor').set('a', 1)],
    ['an unknown node', (doc) => doc.getXmlFragment('body').insert(0, [element('image')])],
    ['a node named like a prototype', (doc) => doc.getXmlFragment('body').insert(0, [element('constructor')])],
    ['a node in the wrong place', (doc) => doc.getXmlFragment('body').insert(0, [element('item')])],
    ['a text right below a root', (doc) => doc.getXmlFragment('body').insert(0, [new Y.XmlText('text')])],
    ['a node inside a text node', (doc) => firstText(doc).insertEmbed(0, new Y.XmlElement('paragraph'))],
    ['an attribute', (doc) => doc.getXmlFragment('body').insert(0, [withAttribute()])],
    ['an attribute of a text', (doc) => firstText(doc).setAttribute('id', 'x')],
    ['an embed', (doc) => firstText(doc).insertEmbed(0, { image: 'x' })],
    ['an unknown mark', (doc) => firstText(doc).insert(0, 'text', { link: { href: 'javascript:alert(1)' } })],
    ['a mark of another name, without a value', (doc) => firstText(doc).insert(0, 'text', { italic: {} })],
    ['a mark with a value', (doc) => firstText(doc).insert(0, 'text', { bold: { onclick: 'x' } })],
    ['a subdocument', (doc) => firstText(doc).insertEmbed(0, new Y.Doc())],
    ['nodes nested too deep', (doc) => doc.getXmlFragment('body').insert(0, [nested(5)])],
  ];
  function withAttribute() {
    const paragraph = element('paragraph');
    paragraph.setAttribute('onclick', 'x');
    return paragraph;
  }

  it.each(refusals)('[T25] [DOC-26] %s is refused', (_, act) => {
    const [replica, update] = inside(act);
    expectRefused(replica, update, 'forger', 'shape');
  });

  it('[DOC-26] content inside the shape is accepted: paragraphs, nested lists, bold', () => {
    const [replica, update] = inside((doc) => {
      doc.getXmlFragment('body').insert(1, [nested(4), element('paragraph', [new Y.XmlText('end')])]);
      firstText(doc).insert(0, 'bold', { bold: {} });
      firstText(doc).format(1, 2, { bold: null });
    });
    commit(replica, update, 'forger');
    expect(replica.doc.getXmlFragment('body').length).toBe(3);
  });
});

describe('update guard: malformed bytes', () => {
  it('[DOC-27] bytes that are not an update are malformed', () => {
    const replica = aReplica();
    const good = aClient(replica, VICTIM).type('text');
    const bad = [[], [255], [1, 1, 1], [0], [...good, 0], [...good.slice(0, -2)]];
    for (const bytes of bad) expectRefused(replica, Uint8Array.from(bytes), 'victim', 'malformed');
    expectRefused(replica, gcOf(VICTIM, 0, 0), 'victim', 'malformed');
    const itsOwnOrigin = handMade(VICTIM, 0, (encoder) => {
      encoding.writeUint8(encoder, 128 | 4);
      encoding.writeVarUint(encoder, VICTIM);
      encoding.writeVarUint(encoder, 3);
      encoding.writeVarString(encoder, 'x');
    });
    expectRefused(replica, itsOwnOrigin, 'victim', 'malformed');
  });

  it.each(['a text of the same update', 'a text of the document'])(
    '[DOC-27] content whose parent is %s has no parent: Yjs drops it, on every copy',
    (where) => {
      const replica = aReplica();
      commit(replica, aClient(replica, VICTIM).type('Decision'), 'victim');
      const encoder = encoding.createEncoder();
      const parent = where.endsWith('document') ? [VICTIM, 3] : [FORGER, 0];
      for (const value of [1, 2, FORGER, 0]) encoding.writeVarUint(encoder, value);
      encoding.writeUint8(encoder, 128 | 4);
      for (const value of [VICTIM, 7]) encoding.writeVarUint(encoder, value);
      encoding.writeVarString(encoder, '!');
      encoding.writeUint8(encoder, 4);
      for (const value of [0, ...parent]) encoding.writeVarUint(encoder, value);
      encoding.writeVarString(encoder, 'hidden');
      encoding.writeVarUint(encoder, 0);
      commit(replica, encoding.toUint8Array(encoder), 'forger');
      const copy = new Y.Doc();
      Y.applyUpdate(copy, Y.encodeStateAsUpdate(replica.doc));
      expect([replica.doc, copy].map((doc) => firstText(doc).toJSON())).toEqual(['Decision!', 'Decision!']);
      expect(copy.getXmlFragment('body').toJSON()).toBe(replica.doc.getXmlFragment('body').toJSON());
    },
  );

  it('[DOC-27] content between two others that stand in different texts is malformed', () => {
    const replica = aReplica();
    const victim = aClient(replica, VICTIM);
    const paragraph = new Y.XmlElement('paragraph');
    paragraph.insert(0, [new Y.XmlText()]);
    const second = victim.change(() => victim.doc.getXmlFragment('body').push([paragraph]));
    commit(replica, second, 'victim');
    const encoder = encoding.createEncoder();
    const write = (...values: number[]) => values.forEach((value) => encoding.writeVarUint(encoder, value));
    write(1, 3, FORGER, 0);
    for (const text of [SEED_CLIENT, VICTIM]) {
      encoding.writeUint8(encoder, 4);
      write(0, text, 1);
      encoding.writeVarString(encoder, 'x');
    }
    encoding.writeUint8(encoder, 128 | 64 | 4);
    write(FORGER, 0, FORGER, 1);
    encoding.writeVarString(encoder, 'x');
    write(0);
    expectRefused(replica, encoding.toUint8Array(encoder), 'forger', 'malformed');
  });

  it('[DOC-27] a delete set that lists a client twice is malformed', () => {
    const replica = aReplica();
    commit(replica, aClient(replica, VICTIM).type('Decision'), 'victim');
    const twice = Uint8Array.of(0, 2, VICTIM, 1, 0, 1, VICTIM, 1, 1, 1);
    expectRefused(replica, twice, 'forger', 'malformed');
  });

  it.each([
    ['a last client without deletions', [0, 2, VICTIM, 1, 0, 3, 0xc8, 0x01, 0]],
    ['a length with trailing zero groups', [0, 1, VICTIM, 1, 0, 0x83, 0x00]],
  ])('[DOC-28] a delete set whose last byte says that it is empty is malformed: %s', (_, written) => {
    const replica = aReplica();
    commit(replica, aClient(replica, VICTIM).type('Decision'), 'victim');
    expectRefused(replica, Uint8Array.from(written), 'forger', 'malformed');
    const writer = aClient(replica, FORGER);
    commit(
      replica,
      writer.change(() => firstText(writer.doc).delete(0, 3)),
      'forger',
    );
  });

  it('[DOC-27] 2,000 mutated updates: no throw, and only an accepted one changes the committed document', () => {
    const random = new RandomSource(20_240_607);
    const counts = { new: 0, known: 0, refused: 0 };
    for (let run = 0; run < 2_000; run++) {
      const replica = aReplica();
      const client = aClient(replica, VICTIM);
      const whole = Y.mergeUpdates([client.type('some text'), client.type('é €', 4)]);
      const mutated = Uint8Array.from(whole);
      for (let change = random.below(4); change >= 0; change--) {
        mutated[random.below(mutated.length)] = random.below(256);
      }
      const before = [...Y.encodeStateAsUpdate(replica.doc)];
      const { kind } = replica.judge(mutated, 'victim');
      counts[kind]++;
      expect([...Y.encodeStateAsUpdate(replica.doc)]).toEqual(before);
      if (kind !== 'new') continue;
      replica.commit(1, mutated);
      expect(replica.doc.store.pendingStructs).toBeNull();
      expect(replica.doc.store.pendingDs).toBeNull();
    }
    expect(counts.refused).toBeGreaterThan(500);
    expect(counts.new).toBeGreaterThan(50);
  });
});
