import * as Y from 'yjs';
import { DocumentConnection } from '../client/document-connection.js';
import { applyWithoutCleanup } from '../server/log/apply-without-cleanup.js';
import type { DocumentShape } from '../guard/document-shape.js';
import type { MemberRights } from '../server/room/document-access.js';
import { DocumentRooms, type DocumentRoomsOptions } from '../server/room/document-rooms.js';
import { MemoryDocumentStore } from '../server/log/memory-document-store.js';
import { ChannelPair, type PairOptions, settle, turn } from './channel-pair.js';
import { ControlledAccess } from './controlled-access.js';
import { FaultyStore } from './faulty-store.js';
import { ManualSchedule } from './manual-schedule.js';
import type { MemoryDevice, MemoryDevicePage } from './memory-device.js';
import { RandomSource } from './random-source.js';

export const TEST_DOCUMENT = 'document-1';
export const TEST_SHAPE: DocumentShape = {
  roots: { body: ['paragraph', 'list'], marks: ['paragraph'] },
  nodes: { paragraph: ['#text'], list: ['item'], item: ['paragraph', 'list'] },
  marks: ['bold'],
  maxDepth: 8,
};
/** clientID of the initial content, created by the server */
export const SEED_CLIENT = 1;

/** Initial content: one paragraph without text. */
export function testSeed(): Uint8Array {
  const doc = new Y.Doc();
  doc.clientID = SEED_CLIENT;
  const paragraph = new Y.XmlElement('paragraph');
  paragraph.insert(0, [new Y.XmlText()]);
  doc.getXmlFragment('body').insert(0, [paragraph]);
  return Y.encodeStateAsUpdate(doc);
}

/** The text of the first paragraph. */
export function firstText(doc: Y.Doc): Y.XmlText {
  const paragraph = doc.getXmlFragment('body').get(0);
  const text = paragraph instanceof Y.XmlElement ? paragraph.get(0) : null;
  if (!(text instanceof Y.XmlText)) throw new Error('no first text');
  return text;
}

export interface HarnessClient {
  pair: ChannelPair;
  connection: DocumentConnection;
  /** the page as its browser sees it; null without a device */
  page: MemoryDevicePage | null;
}

export interface OpenOptions extends Omit<PairOptions, 'member'> {
  /** judged at each join, and when the rooms judge again */
  rights?: () => Partial<MemberRights>;
  device?: MemoryDevice;
  schemaVersion?: number;
  refusalMayPass?: boolean;
}

/** A server with one document, and its clients. */
export class SyncHarness {
  readonly memory = new MemoryDocumentStore();
  readonly store = new FaultyStore(this.memory);
  readonly access = new ControlledAccess();
  readonly time = new ManualSchedule();
  readonly reported: unknown[] = [];
  readonly pairs: ChannelPair[] = [];
  readonly connections: DocumentConnection[] = [];
  rooms: DocumentRooms;

  constructor() {
    this.memory.create(TEST_DOCUMENT, { initial: testSeed(), schemaVersion: 1 });
    this.rooms = this.makeRooms();
  }

  /** A member opens the document; no answer is delivered yet. */
  open(memberKey: string, opened: OpenOptions = {}): HarnessClient {
    const { device, schemaVersion = 1, rights, refusalMayPass, ...options } = opened;
    if (rights) this.access.set(memberKey, rights);
    const pair = new ChannelPair(this.rooms, { member: { memberKey }, ...options });
    const page = device?.page();
    const connection = new DocumentConnection({
      documentId: TEST_DOCUMENT,
      channel: pair,
      schemaVersion,
      device: page,
      refusalMayPass,
      schedule: this.time.schedule,
      random: new RandomSource(1).next,
    });
    this.pairs.push(pair);
    this.connections.push(connection);
    return { pair, connection, page: page ?? null };
  }

  /** The page dies: its link is cut, its browser releases what it held. */
  crash({ pair, connection, page }: HarnessClient): void {
    this.pairs.splice(this.pairs.indexOf(pair), 1);
    this.connections.splice(this.connections.indexOf(connection), 1);
    page?.crash();
    pair.die();
    connection.presence.destroy();
  }

  /** A member opens the document and has received it. */
  async opened(memberKey: string, options: OpenOptions = {}): Promise<HarnessClient> {
    const client = this.open(memberKey, options);
    await this.settle();
    return client;
  }

  /** Delivers everything until nothing moves, without advancing time. */
  async settle(): Promise<void> {
    for (let round = 0; round < 3; round++) {
      await settle(...this.pairs);
      // An answer of a device may cause new frames.
      for (const connection of this.connections) await connection.deviceIdle();
    }
    await settle(...this.pairs);
  }

  /** The same, and runs what is scheduled, until nothing is. */
  async settleWithTime(): Promise<void> {
    for (let round = 0; round < 100; round++) {
      await this.settle();
      if (!this.time.runAll()) return;
    }
    throw new Error('something is retried without end');
  }

  /** The server restarts over the same store; clients stay cut until they connect again. */
  async restart(): Promise<void> {
    for (const pair of this.pairs) pair.cut();
    this.rooms.closeAll();
    this.rooms = this.makeRooms();
    await turn();
  }

  reconnectAll(): void {
    for (const pair of this.pairs) pair.connect(this.rooms);
  }

  /** A document built from the store alone. */
  async stored(): Promise<Y.Doc> {
    const stored = await this.memory.load(TEST_DOCUMENT);
    const doc = new Y.Doc();
    if (stored) applyWithoutCleanup(doc, stored.snapshot ? [stored.snapshot, ...stored.updates] : stored.updates);
    return doc;
  }

  async storedText(): Promise<string> {
    return firstText(await this.stored()).toJSON();
  }

  destroy(): void {
    for (const connection of this.connections) connection.destroy();
    for (const pair of this.pairs) pair.cut();
  }

  /** Other rooms over the same store and the same rights. */
  roomsWith(options: Partial<DocumentRoomsOptions>): DocumentRooms {
    const report = (error: unknown) => void this.reported.push(error);
    const { store, access, time } = this;
    return new DocumentRooms({ store, access, shape: TEST_SHAPE, report, schedule: time.schedule, ...options });
  }

  private makeRooms(): DocumentRooms {
    return this.roomsWith({});
  }
}
