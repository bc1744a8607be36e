import { Injectable } from '@nestjs/common';
import type { BodyOf, restoreSheetVersionCommand } from '@passerelle/contracts';
import { readContent, writeContent } from '@passerelle/sheet';
import type { MemberActor } from '../../../platform/database/actor.js';
import { asked, Transaction } from '../../../platform/database/transaction.js';
import { refuse } from '../../../platform/refused.js';
import { announceVersions } from '../announce-versions.js';
import { KeepVersions } from '../keep-versions.js';
import { SheetVersionStore } from '../../../model/sheets/sheet-version-store.js';
import { VersionSight } from '../version-access.js';
import { WriteInSheet } from '../write-in-sheet.js';

type Request = BodyOf<typeof restoreSheetVersionCommand>;

/**
 * A facilitator writes a version over the texts of a sheet. What stood there is kept first, and committed by itself: a
 * restoration that fails half-way, and is asked again, finds it.
 */
@Injectable()
export class RestoreVersion {
  constructor(
    private readonly transaction: Transaction,
    private readonly sight: VersionSight,
    private readonly versions: SheetVersionStore,
    private readonly keep: KeepVersions,
    private readonly write: WriteInSheet,
  ) {}

  async execute(actor: MemberActor, sheetId: string, versionId: string, request: Request): Promise<void> {
    const command = asked('sheets.restore-version', `${sheetId}/${versionId}`, request);
    await this.transaction.command(actor, command, async (work) => {
      const { viewer, meeting, subjectId } = await this.sight.restorer(work, sheetId);
      const { content } = (await this.versions.open(work, sheetId, versionId)) ?? refuse('not-found');

      await this.write.execute(viewer, sheetId, async (doc, seq) => {
        const memberId = actor.accountId;
        await this.keep.beforeRestoration({ sheetId, seq, memberId, at: work.now }, readContent(doc));
        writeContent(doc, content);
      });

      await work.audit({ action: 'sheets.restore-version', subjectId, committeeId: meeting.committeeId });
      announceVersions(work, meeting);
    });
  }
}
