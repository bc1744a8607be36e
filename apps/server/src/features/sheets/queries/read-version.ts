import { Injectable } from '@nestjs/common';
import type { ParamsOf, readSheetVersion, SheetVersionView } from '@passerelle/contracts';
import { mayRestoreVersions } from '@passerelle/domain';
import { SheetVersionStore } from '../../../model/sheets/sheet-version-store.js';
import type { Tx } from '../../../platform/database/tx.js';
import { refuse } from '../../../platform/refused.js';
import { presentVersion } from '../sheet-versions.view.js';
import { VersionAccess } from '../version-access.js';

type Params = ParamsOf<typeof readSheetVersion>;

/** A facilitator reads the texts of a version of a sheet. */
@Injectable()
export class ReadVersion {
  constructor(
    private readonly access: VersionAccess,
    private readonly versions: SheetVersionStore,
  ) {}

  async execute(tx: Tx, { sheetId, versionId }: Params): Promise<SheetVersionView> {
    const { viewer, meeting, subjectId } = await this.access.load(tx, sheetId);
    if (!mayRestoreVersions(viewer, meeting.committeeId)) refuse('not-allowed');
    const opened = (await this.versions.open(tx, sheetId, versionId)) ?? refuse('not-found');
    await tx.audit({ action: 'sheets.read-version', subjectId, committeeId: meeting.committeeId });
    return presentVersion(opened.version, opened.content);
  }
}
