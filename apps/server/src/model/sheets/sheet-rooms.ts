import { Inject, Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { DocumentRooms, type RejudgeFilter } from '@passerelle/document-sync/server';
import { noteShape, readContent, sheetShape, sheetText, type SheetContent } from '@passerelle/sheet';
import { Announcer, type Audience } from '../../platform/live/announcer.js';
import { CONFIG, type Config } from '../../platform/config.js';
import { LOG, type Log } from '../../platform/log.js';
import { KeyRingStore } from '../../platform/sealing/key-ring-store.js';
import { refuse } from '../../platform/refused.js';
import { SheetAccess } from './sheet-access.js';
import { SheetActivity } from './sheet-activity.js';
import { SheetLog } from './sheet-log.js';

const JUDGED_AGAIN_EVERY_MS = 1_500;

/** For documents that are measured: whatever Yjs can hold, a MiB at a time. */
const OPEN_SHAPE = { anyContent: true, maxUpdateBytes: 1024 * 1024 } as const;

/** The sheets that are open on this server, and who stays in them. */
@Injectable()
export class SheetRooms implements OnApplicationShutdown {
  readonly rooms: DocumentRooms;
  private readonly sweep: NodeJS.Timeout;

  constructor(
    private readonly store: SheetLog,
    access: SheetAccess,
    private readonly keyRing: KeyRingStore,
    announcer: Announcer,
    @Inject(LOG) private readonly log: Log,
    @Inject(CONFIG) config: Config,
    activity: SheetActivity,
  ) {
    this.rooms = new DocumentRooms({
      store,
      access,
      shape: config.benchmarkApi
        ? OPEN_SHAPE
        : async (sheetId) => ((await store.isNote(sheetId)) ? noteShape : sheetShape),
      rate: { perSecond: config.pushesPerSecond, burst: 3 * config.pushesPerSecond },
      report: (error) => this.report(error),
      observer: activity,
    });
    announcer.onAnnounced(({ kind }, audience) => {
      // What a screen says of itself changes no right, and is said at each key; who comes and goes is 'attendance' too.
      if (kind !== 'participants') void this.rooms.rejudge(rightsConcernedBy(audience));
    });
    // A right can also be lost without an event: the member then reads nothing more after two seconds.
    this.sweep = setInterval(() => void this.rooms.rejudge(), JUDGED_AGAIN_EVERY_MS).unref();
  }

  report(error: unknown): void {
    this.log.error({ error: error instanceof Error ? error.name : 'unknown' }, 'a sheet could not be read or stored');
  }

  /** The committed texts of a sheet or of a note, and their sequence number. */
  async content(sheetId: string): Promise<{ content: SheetContent; seq: number }> {
    const read = await this.rooms.withDocument(sheetId, (doc, { seq }) => ({ content: readContent(doc), seq }));
    return read ?? refuse('not-found');
  }

  /** The committed wording of a sheet's proposal, and its sequence number. */
  async wording(sheetId: string): Promise<{ text: string; seq: number }> {
    const read = await this.rooms.withDocument(sheetId, (doc, at) => ({
      text: sheetText(doc, 'proposal'),
      seq: at.seq,
    }));
    return read ?? refuse('not-found');
  }

  /**
   * 32 bytes for one member and one sheet, always the same: what seals, on the member's device, text that is not
   * committed yet. It outlives the sheet, so that text which came too late is given back to its author, and no other
   * member.
   */
  localKey(sheetId: string, memberKey: string): Buffer {
    return this.keyRing.derive(`device/${sheetId}/${memberKey}`);
  }

  /** True for a sheet that was there and has been destroyed. */
  isDestroyed(sheetId: string): Promise<boolean> {
    return this.store.isDestroyed(sheetId);
  }

  /** The sheets have just been destroyed, and that is committed. */
  destroyed(sheetIds: readonly string[]): void {
    for (const id of sheetIds) this.rooms.close(id, 'destroyed');
  }

  onApplicationShutdown(): void {
    clearInterval(this.sweep);
    this.rooms.closeAll();
  }
}

/** The scope of rights is the committee of the sheet (see SheetAccess). */
function rightsConcernedBy(audience: Audience): RejudgeFilter {
  return 'committeeId' in audience ? { scope: audience.committeeId } : { memberKey: audience.accountId };
}
