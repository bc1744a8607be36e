import { Injectable } from '@nestjs/common';
import type { SheetVersionsView } from '@passerelle/contracts';
import { MemberRepository } from '../../../model/memberships/member.repository.js';
import type { MemberActor } from '../../../platform/database/actor.js';
import { Transaction } from '../../../platform/database/transaction.js';
import { SheetVersionStore } from '../../../model/sheets/sheet-version-store.js';
import { presentVersions } from '../sheet-versions.view.js';
import { VersionAccess } from '../version-access.js';

/** Who has erased most of a text, for whoever reads the sheet; for a facilitator, its versions too. */
@Injectable()
export class ListVersions {
  constructor(
    private readonly transaction: Transaction,
    private readonly sight: VersionAccess,
    private readonly versions: SheetVersionStore,
    private readonly members: MemberRepository,
  ) {}

  execute(actor: MemberActor, sheetId: string): Promise<SheetVersionsView> {
    return this.transaction.run(actor, async (tx) => {
      const { meeting, subjectId, mayRestore } = await this.sight.reader(tx, sheetId);
      const versions = await this.versions.ofSheet(tx, sheetId);
      const people = versions.flatMap(({ authors, memberId }) => (memberId ? [...authors, memberId] : authors));
      const names = await this.members.names(tx, people);
      await tx.audit({ action: 'sheets.list-versions', subjectId, committeeId: meeting.committeeId });
      return presentVersions({ sheetId, versions, names, mayRestore, now: tx.now });
    });
  }
}
