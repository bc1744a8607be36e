import { randomUUID } from 'node:crypto';
import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { takeErasureBack, type SheetVersion } from '@passerelle/domain';
import { contentTexts, type SheetContent } from '@passerelle/sheet';
import { Transaction } from '../../platform/database/transaction.js';
import type { Tx } from '../../platform/database/tx.js';
import { refuse } from '../../platform/refused.js';
import { announceVersions } from './announce-versions.js';
import { SheetActivity, type Erasure, type TextBack } from '../../model/sheets/sheet-activity.js';
import { SheetRooms } from '../../model/sheets/sheet-rooms.js';
import { SheetVersionStore } from '../../model/sheets/sheet-version-store.js';
import { VersionAccess } from './version-access.js';

const LOOKED_AT_EVERY_MS = 15_000;
const KEEPER = { kind: 'job', purpose: 'keep-versions' } as const;

type NewVersion = Omit<SheetVersion, 'id' | 'at' | 'characters'>;

/** Keeps versions of the sheets by itself: by the time, and when a member erases most of a text. One at a time. */
@Injectable()
export class KeepVersions implements OnApplicationShutdown {
  private readonly timer: NodeJS.Timeout;
  /** What is to be kept, one after the other. */
  private queue: Promise<void> = Promise.resolve();

  constructor(
    private readonly transaction: Transaction,
    private readonly activity: SheetActivity,
    private readonly rooms: SheetRooms,
    private readonly versions: SheetVersionStore,
    private readonly access: VersionAccess,
  ) {
    activity.onErased(
      (erasure) => this.keepErased(erasure),
      (back) => this.takeBack(back),
    );
    this.timer = setInterval(() => void this.keepDue(), LOOKED_AT_EVERY_MS).unref();
  }

  /** Keeps what is due; resolves once everything that was to be kept is. */
  keepDue(): Promise<void> {
    for (const sheetId of this.activity.due()) {
      const taken = this.activity.take(sheetId);
      this.next(sheetId, taken, async () => {
        const { content, seq } = await this.rooms.content(sheetId);
        const authors = taken?.authors ?? [];
        await this.keep({ sheetId, seq, reason: 'activity', authors, memberId: null, part: null }, content);
      });
    }
    return this.queue;
  }

  /** Keeps what a sheet holds, just before a restoration of another version; committed by itself. */
  async beforeRestoration(
    restoration: { sheetId: string; seq: number; memberId: string; at: Date },
    content: SheetContent,
  ): Promise<void> {
    const taken = this.activity.take(restoration.sheetId);
    const version = { ...restoration, id: randomUUID(), reason: 'before-restoration', part: null } as const;
    const kept = { ...version, authors: taken?.authors ?? [], characters: charactersOf(content) };
    try {
      if (!(await this.versions.addNow(kept, content))) refuse('not-found');
    } catch (error) {
      this.activity.giveBack(restoration.sheetId, taken);
      throw error;
    }
  }

  async onApplicationShutdown(): Promise<void> {
    clearInterval(this.timer);
    await this.queue;
  }

  private keepErased({ sheetId, seq, memberId, part, content }: Erasure): void {
    const taken = this.activity.take(sheetId);
    const version = { sheetId, seq, reason: 'mass-deletion', authors: taken?.authors ?? [], memberId, part } as const;
    this.next(sheetId, taken, () => this.keep(version, content));
  }

  private takeBack({ sheetId, part }: TextBack): void {
    this.next(sheetId, null, () => this.transaction.run(KEEPER, (tx) => this.saveTakenBack(tx, sheetId, part)));
  }

  private async saveTakenBack(tx: Tx, sheetId: string, part: TextBack['part']): Promise<void> {
    const sheet = await this.access.kept(tx, sheetId);
    if (!sheet) return;
    const versions = await this.versions.ofSheet(tx, sheetId);
    const shown = versions.find((version) => version.reason === 'mass-deletion' && version.part === part);
    if (!shown) return;

    await this.versions.save(tx, takeErasureBack(shown));

    const { subjectId, meeting } = sheet;
    await tx.audit({ action: 'sheets.take-erasure-back', subjectId, committeeId: meeting.committeeId });
    announceVersions(tx, meeting);
  }

  private keep(version: NewVersion, content: SheetContent): Promise<void> {
    return this.transaction.run(KEEPER, (tx) => this.saveVersion(tx, version, content));
  }

  private async saveVersion(tx: Tx, version: NewVersion, content: SheetContent): Promise<void> {
    const sheet = await this.access.kept(tx, version.sheetId);
    if (!sheet) return;
    if (version.reason === 'activity') {
      const last = await this.versions.last(tx, version.sheetId);
      if (last && JSON.stringify(last.content) === JSON.stringify(content)) return;
    }

    const kept = { ...version, id: randomUUID(), at: tx.now, characters: charactersOf(content) };
    if (!(await this.versions.add(tx, kept, content))) return;

    const action = `sheets.keep-version.${version.reason}`;
    await tx.audit({ action, subjectId: sheet.subjectId, committeeId: sheet.meeting.committeeId });
    announceVersions(tx, sheet.meeting);
  }

  private next(sheetId: string, taken: ReturnType<SheetActivity['take']>, task: () => Promise<void>): void {
    this.queue = this.queue.then(task).catch((error: unknown) => {
      this.activity.giveBack(sheetId, taken);
      this.rooms.report(error);
    });
  }
}

/** Characters of the texts as they are read. */
function charactersOf(content: SheetContent): number {
  return contentTexts(content).reduce((sum, { text }) => sum + text.length, 0);
}
