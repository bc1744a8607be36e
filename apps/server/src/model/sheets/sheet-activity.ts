import { Inject, Injectable } from '@nestjs/common';
import {
  ERASED_WITHIN_MS,
  ERASURE_ANNOUNCED_MS,
  isMassDeletion,
  isTextBack,
  isVersionDue,
  MASS_DELETION_CHARACTERS,
  VERSION_PARTS,
  type VersionPart,
} from '@passerelle/domain';
import { endsWithEmptyDeleteSet, type CommitObserver, type CommittedUpdate } from '@passerelle/document-sync/server';
import { contentLengths, readContent, type SheetContent } from '@passerelle/sheet';
import * as Y from 'yjs';
import { CLOCK, type Clock } from '../../platform/clock.js';

/** What was written in a sheet since its last version. */
export interface Activity {
  firstChangeAt: Date;
  authors: string[];
}

/** Most of a text has just been erased. */
export interface Erasure {
  sheetId: string;
  memberId: string;
  part: VersionPart;
  /** The texts before it, and the number of the row that was then the last one. */
  content: SheetContent;
  seq: number;
}

/** A text of which most was erased is there again, without a restoration. */
export type TextBack = Pick<Erasure, 'sheetId' | 'part'>;

type Lengths = ReturnType<typeof contentLengths>;

/** What one person erases in one gesture: begun with the first erasure, over after some seconds. */
interface Gesture {
  since: number;
  before: SheetContent;
  lengths: Lengths;
  erased: Map<VersionPart, number>;
  /** Number of the last row before it; known once its first update is committed. */
  seq: number | null;
  announced: boolean;
}

/**
 * Notes who writes in which sheet, and sees when somebody erases most of a text. Nothing is encoded: a push that erases
 * nothing costs one look at its bytes, and the texts are read once a gesture.
 */
@Injectable()
export class SheetActivity implements CommitObserver {
  private readonly activities = new Map<string, Activity>();
  private readonly gestures = new Map<string, Gesture>();
  private readonly restoring = new Set<string>();
  /** By sheet, the texts of which most was erased, with the length that they had. */
  private readonly erased = new Map<string, { part: VersionPart; before: number; since: number }[]>();
  private lengthsBefore: Lengths | null = null;
  private announce: (erasure: Erasure) => void = () => undefined;
  private onBack: (back: TextBack) => void = () => undefined;

  constructor(@Inject(CLOCK) private readonly clock: Clock) {}

  onErased(announce: (erasure: Erasure) => void, onBack: (back: TextBack) => void): void {
    this.announce = announce;
    this.onBack = onBack;
  }

  committing(sheetId: string, doc: Y.Doc, { update, memberKey }: CommittedUpdate): void {
    this.lengthsBefore = null;
    if (memberKey === null || this.restoring.has(sheetId)) return;
    const key = `${sheetId}/${memberKey}`;
    const since = this.clock.now().getTime();
    if (since - (this.gestures.get(key)?.since ?? 0) >= ERASED_WITHIN_MS) this.gestures.delete(key);
    const gesture = this.gestures.get(key);
    const erased = erasedUnits(update);
    if (!gesture && erased === 0) return;
    const lengths = contentLengths(doc);
    // A large erasure is compared with the present text, when that is longer than the text as the gesture began.
    const grew =
      gesture && !gesture.announced && erased >= MASS_DELETION_CHARACTERS && isLonger(lengths, gesture.lengths);
    if (!gesture || grew) {
      this.gestures.set(key, {
        since,
        before: readContent(doc),
        lengths,
        erased: new Map(),
        seq: null,
        announced: false,
      });
    }
    this.lengthsBefore = lengths;
  }

  committed(sheetId: string, doc: Y.Doc, { memberKey, seq }: CommittedUpdate & { seq: number }): void {
    this.seeWhatIsBack(sheetId, doc);
    const gesture = this.gestures.get(`${sheetId}/${memberKey}`);
    if (memberKey !== null && gesture && this.lengthsBefore) {
      gesture.seq ??= seq - 1;
      const part = massDeletion(gesture, this.lengthsBefore, contentLengths(doc));
      if (part) {
        gesture.announced = true;
        const before = gesture.lengths[part] ?? 0;
        this.erased.set(sheetId, [...(this.erased.get(sheetId) ?? []), { part, before, since: gesture.since }]);
        this.announce({ sheetId, memberId: memberKey, part, content: gesture.before, seq: gesture.seq });
      }
    }
    this.note(sheetId, memberKey);
  }

  /** What is written while `task` runs is a restoration: it is not announced as an erasure. */
  async whileRestoring<Result>(sheetId: string, task: () => Promise<Result>): Promise<Result> {
    this.restoring.add(sheetId);
    try {
      return await task();
    } finally {
      this.restoring.delete(sheetId);
      this.erased.delete(sheetId);
    }
  }

  /** The sheets of which a version is due. */
  due(): string[] {
    const now = this.clock.now();
    for (const [key, { since }] of this.gestures) {
      if (now.getTime() - since >= ERASED_WITHIN_MS) this.gestures.delete(key);
    }
    for (const [sheetId, erased] of this.erased) {
      if (erased.every(({ since }) => now.getTime() - since >= ERASURE_ANNOUNCED_MS)) this.erased.delete(sheetId);
    }
    return [...this.activities].filter(([, { firstChangeAt }]) => isVersionDue(firstChangeAt, now)).map(([id]) => id);
  }

  /** Takes what is noted of a sheet: from now on it counts for the next version. */
  take(sheetId: string): Activity | null {
    const activity = this.activities.get(sheetId) ?? null;
    this.activities.delete(sheetId);
    return activity;
  }

  /** Gives back what a version that could not be kept would have held. */
  giveBack(sheetId: string, taken: Activity | null): void {
    const since = this.activities.get(sheetId);
    if (!taken) return;
    const authors = [...new Set([...taken.authors, ...(since?.authors ?? [])])];
    this.activities.set(sheetId, { firstChangeAt: taken.firstChangeAt, authors });
  }

  private seeWhatIsBack(sheetId: string, doc: Y.Doc): void {
    const erased = this.erased.get(sheetId);
    if (!erased || this.restoring.has(sheetId)) return;
    const lengths = contentLengths(doc);
    const isBack = ({ part, before }: (typeof erased)[number]): boolean =>
      isTextBack({ before, now: lengths[part] ?? 0 });
    const back = erased.filter(isBack);
    if (back.length === 0) return;
    this.erased.set(
      sheetId,
      erased.filter((one) => !isBack(one)),
    );
    // Erasing it once more is another gesture.
    for (const key of this.gestures.keys()) if (key.startsWith(sheetId)) this.gestures.delete(key);
    for (const { part } of back) this.onBack({ sheetId, part });
  }

  private note(sheetId: string, memberKey: string | null): void {
    const activity = this.activities.get(sheetId) ?? { firstChangeAt: this.clock.now(), authors: [] };
    this.activities.set(sheetId, activity);
    if (memberKey !== null && !activity.authors.includes(memberKey)) activity.authors.push(memberKey);
  }
}

function erasedUnits(update: Uint8Array): number {
  // Most keys are recognised by one byte: the guard takes no erasure that ends like this.
  if (endsWithEmptyDeleteSet(update)) return 0;
  const { ds } = Y.decodeUpdate(update);
  return [...ds.clients.values()].flat().reduce((sum, { len }) => sum + len, 0);
}

function isLonger(now: Lengths, then: Lengths): boolean {
  return VERSION_PARTS.some((part) => (now[part] ?? 0) > (then[part] ?? 0));
}

/** Counts what an update erased in each text; answers the text of which most is gone, once a gesture. */
function massDeletion(gesture: Gesture, before: Lengths, after: Lengths): VersionPart | null {
  for (const part of VERSION_PARTS) {
    const erased = (gesture.erased.get(part) ?? 0) + (before[part] ?? 0) - (after[part] ?? 0);
    gesture.erased.set(part, erased);
  }
  if (gesture.announced) return null;
  const isGone = (part: VersionPart): boolean =>
    isMassDeletion({ before: gesture.lengths[part] ?? 0, erased: gesture.erased.get(part) ?? 0 });
  return VERSION_PARTS.find(isGone) ?? null;
}
