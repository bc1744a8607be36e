import * as Y from 'yjs';
import { RandomSource } from '../testing/random-source.js';
import { TEST_SHAPE, testSeed } from '../testing/sync-harness.js';
import { DocumentReplica } from '../server/room/document-replica.js';

const SEEDS = Number(process.env['AUTHORS_SEEDS'] ?? 40);
const OPERATIONS = 120;
const AUTHORS = [100, 200, 300];

/** A page that writes, deletes, formats and undoes, and receives the updates of the others late. */
class Author {
  readonly doc = new Y.Doc();
  readonly unseen: Uint8Array[] = [];
  private pending: Uint8Array[] = [];
  private readonly undo: Y.UndoManager;

  constructor(
    clientId: number,
    state: Uint8Array,
    private readonly random: RandomSource,
  ) {
    this.doc.clientID = clientId;
    Y.applyUpdate(this.doc, state);
    this.undo = new Y.UndoManager(this.doc.getXmlFragment('body'), { captureTimeout: 0 });
    this.doc.on('update', (update: Uint8Array, _origin: unknown, _doc: Y.Doc, { local }: Y.Transaction) => {
      if (local) this.pending.push(update);
    });
  }

  act(): void {
    const dice = this.random.next();
    if (dice < 0.06) this.undo.undo();
    else if (dice < 0.09) this.undo.redo();
    else this.write();
  }

  see(): void {
    const update = this.unseen.shift();
    if (update) Y.applyUpdate(this.doc, update);
  }

  take(): Uint8Array | null {
    const taken = this.pending.splice(0);
    return taken.length > 0 ? Y.mergeUpdates(taken) : null;
  }

  private write(): void {
    const { random } = this;
    const body = this.doc.getXmlFragment('body');
    const places = body.toArray().filter((node) => node instanceof Y.XmlElement && node.nodeName === 'paragraph');
    const node = places.length > 0 ? random.pick(places) : null;
    const text = node instanceof Y.XmlElement ? node.get(0) : null;
    const dice = random.next();
    if (!(text instanceof Y.XmlText) || dice < 0.12) this.addNode(body);
    else if (dice < 0.2) body.delete(random.below(body.length), 1);
    else if (dice < 0.7) text.insert(random.below(text.length + 1), random.pick(['a', 'mot ', 'é']));
    else if (dice < 0.85 && text.length > 0) text.delete(random.below(text.length), 1);
    else if (text.length > 1) {
      text.format(random.below(text.length - 1), 1, { bold: random.chance(0.5) ? {} : null });
    }
  }

  private addNode(body: Y.XmlFragment): void {
    const paragraph = new Y.XmlElement('paragraph');
    paragraph.insert(0, [new Y.XmlText('nouveau')]);
    if (this.random.chance(0.7)) return body.insert(this.random.below(body.length + 1), [paragraph]);
    const [list, item] = [new Y.XmlElement('list'), new Y.XmlElement('item')];
    item.insert(0, [paragraph]);
    list.insert(0, [item]);
    body.insert(this.random.below(body.length + 1), [list]);
  }
}

function run(seed: number): void {
  const random = new RandomSource(seed);
  const owners = new Map(AUTHORS.map((clientId) => [clientId, `member-${clientId}`]));
  const stored = { epoch: 1, head: 0, schemaVersion: 1, snapshot: testSeed(), updates: [] };
  const replica = new DocumentReplica(stored, owners, TEST_SHAPE);
  const authors = AUTHORS.map((clientId) => new Author(clientId, testSeed(), random));
  const push = (author: Author): void => {
    const update = author.take();
    if (!update) return;
    const judgement = replica.judge(update, `member-${author.doc.clientID}`);
    expect(judgement.kind).not.toBe('refused');
    if (judgement.kind !== 'new') return;
    replica.commit(replica.seq + 1, update);
    for (const other of authors) if (other !== author) other.unseen.push(update);
  };
  for (let operation = 0; operation < OPERATIONS; operation++) {
    const author = random.pick(authors);
    const dice = random.next();
    if (dice < 0.6) author.act();
    else if (dice < 0.85) author.see();
    else push(author);
  }
  for (const author of authors) push(author);
  for (const author of authors) {
    while (author.unseen.length > 0) author.see();
    push(author);
  }
}

it.each(Array.from({ length: SEEDS }, (_, index) => index + 1))(
  '[DOC-28] what three pages write, undo and delete concurrently is never refused: seed %i',
  run,
);
