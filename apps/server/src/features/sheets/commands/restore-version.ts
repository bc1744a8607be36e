import { Injectable } from '@nestjs/common';
import type { BodyOf, restoreSheetVersionCommand } from '@passerelle/contracts';
import { readContent, writeContent } from '@passerelle/sheet';
import type { MemberActor } from '../../../platform/database/actor.js';
import { toCommand } from '../../../platform/database/commands.js';
import { Transaction } from '../../../platform/database/transaction.js';
import { refuse } from '../../../platform/refused.js';
import { announceVersions } from '../announce-versions.js';
import { KeepVersions } from '../keep-versions.js';
import { SheetVersionStore } from '../../../model/sheets/sheet-version-store.js';
import { VersionAccess } from '../version-access.js';
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
    private readonly sight: VersionAccess,
    private readonly versions: SheetVersionStore,
    private readonly keep: KeepVersions,
    private readonly write: WriteInSheet,
  ) {}

  async execute(actor: MemberActor, sheetId: string, versionId: string, request: Request): Promise<void> {
    const command = toCommand('sheets.restore-version', `${sheetId}/${versionId}`, request);
    await this.transaction.command(actor, command, async (tx) => {
      const { viewer, meeting, subjectId } = await this.sight.restorer(tx, sheetId);
      const { content } = (await this.versions.open(tx, sheetId, versionId)) ?? refuse('not-found');

      await this.write.execute(viewer, sheetId, async (doc, seq) => {
        const memberId = actor.accountId;
        await this.keep.beforeRestoration({ sheetId, seq, memberId, at: tx.now }, readContent(doc));
        writeContent(doc, content);
      });

      await tx.audit({ action: 'sheets.restore-version', subjectId, committeeId: meeting.committeeId });
      announceVersions(tx, meeting);
    });
  }
}
