import { Injectable } from '@nestjs/common';
import type { SheetVersionView } from '@passerelle/contracts';
import type { MemberActor } from '../../../platform/database/actor.js';
import { Transaction } from '../../../platform/database/transaction.js';
import { refuse } from '../../../platform/refused.js';
import { SheetVersionStore } from '../../../model/sheets/sheet-version-store.js';
import { presentVersion } from '../sheet-versions.view.js';
import { VersionSight } from '../version-access.js';

/** A facilitator reads what stood in a sheet. */
@Injectable()
export class ReadVersion {
  constructor(
    private readonly transaction: Transaction,
    private readonly sight: VersionSight,
    private readonly versions: SheetVersionStore,
  ) {}

  execute(actor: MemberActor, sheetId: string, versionId: string): Promise<SheetVersionView> {
    return this.transaction.run(actor, async (work) => {
      const { meeting, subjectId } = await this.sight.restorer(work, sheetId);
      const opened = (await this.versions.open(work, sheetId, versionId)) ?? refuse('not-found');
      await work.audit({ action: 'sheets.read-version', subjectId, committeeId: meeting.committeeId });
      return presentVersion(opened.version, opened.content);
    });
  }
}
