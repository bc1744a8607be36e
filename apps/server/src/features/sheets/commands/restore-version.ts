import { Injectable } from '@nestjs/common';
import type { ParamsOf, restoreSheetVersionCommand } from '@passerelle/contracts';
import { mayRestoreVersions } from '@passerelle/domain';
import { readContent, writeContent } from '@passerelle/sheet';
import { SheetVersionStore } from '../../../model/sheets/sheet-version-store.js';
import type { Tx } from '../../../platform/database/tx.js';
import { refuse } from '../../../platform/refused.js';
import { announceVersions } from '../announce-versions.js';
import { KeepVersions } from '../keep-versions.js';
import { VersionAccess } from '../version-access.js';
import { WriteInSheet } from '../write-in-sheet.js';

type Params = ParamsOf<typeof restoreSheetVersionCommand>;

/**
 * A facilitator writes a version over the texts of a sheet. What the sheet held before is kept first, and committed by
 * itself: a restoration that fails half-way, and is sent again, finds it.
 */
@Injectable()
export class RestoreVersion {
  constructor(
    private readonly access: VersionAccess,
    private readonly versions: SheetVersionStore,
    private readonly keep: KeepVersions,
    private readonly write: WriteInSheet,
  ) {}

  async execute(tx: Tx, { sheetId, versionId }: Params): Promise<void> {
    const { viewer, meeting, subjectId } = await this.access.load(tx, sheetId);

    if (!mayRestoreVersions(viewer, meeting.committeeId)) refuse('not-allowed');
    const { content } = (await this.versions.open(tx, sheetId, versionId)) ?? refuse('not-found');

    const restoration = { sheetId, memberId: viewer.accountId, at: tx.now };
    await this.write.execute(viewer, sheetId, async (doc, seq) => {
      await this.keep.beforeRestoration({ ...restoration, seq }, readContent(doc));
      writeContent(doc, content);
    });

    await tx.audit({ action: 'sheets.restore-version', subjectId, committeeId: meeting.committeeId });
    announceVersions(tx, meeting);
  }
}
