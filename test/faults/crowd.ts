import type { LedgerFacts } from './ledger.js';
import { Member, type SignedIn } from './member.js';
import { areEqual } from './replicas.js';
import { Seeded } from './seeded.js';
import { timingPushes } from './timed-channel.js';
import { until } from './until.js';
import { addParagraphs, type Rhythm, Writer } from './writer.js';

export const AUTHORS = [...'abcdefghijklmnopqrst'];
/** So many come in at the same time. */
const AT_ONCE = 25;

export interface CrowdRound {
  documentIds: string[];
  people: SignedIn[];
  round: number;
  seed: number;
}

/** What a crowd reports of one document. */
export interface RoomReport {
  documentId: string;
  ledgers: (Omit<LedgerFacts, 'acknowledged'> & { acknowledged: number[] })[];
  failures: string[];
}

/** Rooms of twenty pages each, all of which type. */
export class Crowd {
  private readonly rooms = new Map<string, Writer[]>();
  private readonly paragraphs = new Map<string, number>();
  private pushes: number[] = [];

  async open({ documentIds, people, round, seed }: CrowdRound): Promise<void> {
    const random = new Seeded(seed);
    const members = people.map((one) => Member.met(one));
    const through = timingPushes((time) => this.pushes.push(time));
    const writers = documentIds.flatMap((documentId) => AUTHORS.map((author, at) => ({ documentId, author, at })));
    for (let from = 0; from < writers.length; from += AT_ONCE) {
      const coming = writers.slice(from, from + AT_ONCE).map(({ documentId, author, at }) => {
        const member = members[at % members.length];
        if (!member) throw new Error('no member was signed in');
        const writer = new Writer(member, author, { documentId, round, random, through });
        this.rooms.set(documentId, [...(this.rooms.get(documentId) ?? []), writer]);
        return writer.page.loaded();
      });
      await Promise.all(coming);
    }
    for (const [documentId, writers] of this.rooms) {
      const [first] = writers;
      if (first) this.paragraphs.set(documentId, addParagraphs(first.page.doc, writers.length));
    }
    await this.calm();
  }

  /** All type in this rhythm until `calm`. */
  type(rhythm: Rhythm): Promise<void> {
    this.pushes = [];
    for (const [documentId, writers] of this.rooms) {
      const paragraph = this.paragraphs.get(documentId) ?? 0;
      writers.forEach((writer, at) => writer.startTyping(paragraph + at, rhythm));
    }
    return Promise.resolve();
  }

  /**
   * Stops all typing. Answers, once all is saved and equal, how long each push took since `type`, the last ones
   * included, and how many were answered before this.
   */
  async calm(): Promise<{ pushes: number[]; answered: number; savedAfter: number }> {
    const writers = [...this.rooms.values()].flat();
    for (const writer of writers) writer.stopTyping();
    const answered = this.pushes.length;
    const since = performance.now();
    await until('all is saved', () => writers.every(({ page }) => page.isSaved && page.isOnline));
    const savedAfter = performance.now() - since;
    for (const writers of this.rooms.values()) {
      await until('a room is equal', () => areEqual(writers.map(({ page }) => page.doc)));
    }
    return { pushes: this.pushes, answered, savedAfter };
  }

  /** Everybody leaves. */
  leave(): Promise<RoomReport[]> {
    const reports = [...this.rooms].map(([documentId, writers]) => ({
      documentId,
      ledgers: writers.map(({ ledger: { round, author, typed, acknowledged, stayed } }) => ({
        ...{ round, author, typed, stayed },
        acknowledged: [...acknowledged],
      })),
      failures: writers.flatMap(({ page }) => [...page.refusals].map((code) => `a page was refused: ${code}`)),
    }));
    for (const writers of this.rooms.values()) for (const writer of writers) writer.leave();
    return Promise.resolve(reports);
  }
}
