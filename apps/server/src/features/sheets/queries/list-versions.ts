import { Injectable } from '@nestjs/common';
import type { SheetVersionsView } from '@passerelle/contracts';
import { MemberRepository } from '../../../model/memberships/member.repository.js';
import type { MemberActor } from '../../../platform/database/actor.js';
import { Transaction } from '../../../platform/database/transaction.js';
import { SheetVersionStore } from '../../../model/sheets/sheet-version-store.js';
import { presentVersions } from '../sheet-versions.view.js';
import { VersionSight } from '../version-access.js';

/** Who has erased most of a text, for whoever reads the sheet; for a facilitator, its versions too. */
@Injectable()
export class ListVersions {
  constructor(
    private readonly transaction: Transaction,
    private readonly sight: VersionSight,
    private readonly versions: SheetVersionStore,
    private readonly members: MemberRepository,
  ) {}

  execute(actor: MemberActor, sheetId: string): Promise<SheetVersionsView> {
    return this.transaction.run(actor, async (work) => {
      const { meeting, subjectId, mayRestore } = await this.sight.reader(work, sheetId);
      const versions = await this.versions.ofSheet(work, sheetId);
      const people = versions.flatMap(({ authors, memberId }) => (memberId ? [...authors, memberId] : authors));
      const names = await this.members.names(work, people);
      await work.audit({ action: 'sheets.list-versions', subjectId, committeeId: meeting.committeeId });
      return presentVersions({ sheetId, versions, names, mayRestore, now: work.now });
    });
  }
}
