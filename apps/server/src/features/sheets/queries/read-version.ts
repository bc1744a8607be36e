import { Injectable } from '@nestjs/common';
import type { SheetVersionView } from '@passerelle/contracts';
import type { MemberActor } from '../../../platform/database/actor.js';
import { Transaction } from '../../../platform/database/transaction.js';
import { refuse } from '../../../platform/refused.js';
import { SheetVersionStore } from '../../../model/sheets/sheet-version-store.js';
import { presentVersion } from '../sheet-versions.view.js';
import { VersionAccess } from '../version-access.js';

/** A facilitator reads what stood in a sheet. */
@Injectable()
export class ReadVersion {
  constructor(
    private readonly transaction: Transaction,
    private readonly sight: VersionAccess,
    private readonly versions: SheetVersionStore,
  ) {}

  execute(actor: MemberActor, sheetId: string, versionId: string): Promise<SheetVersionView> {
    return this.transaction.run(actor, async (tx) => {
      const { meeting, subjectId } = await this.sight.restorer(tx, sheetId);
      const opened = (await this.versions.open(tx, sheetId, versionId)) ?? refuse('not-found');
      await tx.audit({ action: 'sheets.read-version', subjectId, committeeId: meeting.committeeId });
      return presentVersion(opened.version, opened.content);
    });
  }
}
