import { Injectable } from '@nestjs/common';
import type { SheetVersionsView } from '@passerelle/contracts';
import { mayRestoreVersions } from '@passerelle/domain';
import { MemberRepository } from '../../../model/memberships/member.repository.js';
import { SheetVersionStore } from '../../../model/sheets/sheet-version-store.js';
import type { Tx } from '../../../platform/database/tx.js';
import { presentVersions } from '../sheet-versions.view.js';
import { VersionAccess } from '../version-access.js';

/** Who has erased most of a text, for the readers of the sheet; for a facilitator, its versions too. */
@Injectable()
export class ListVersions {
  constructor(
    private readonly access: VersionAccess,
    private readonly versions: SheetVersionStore,
    private readonly members: MemberRepository,
  ) {}

  async execute(tx: Tx, { sheetId }: { sheetId: string }): Promise<SheetVersionsView> {
    const { viewer, meeting, subjectId } = await this.access.load(tx, sheetId);
    const versions = await this.versions.ofSheet(tx, sheetId);
    const people = versions.flatMap(({ authors, memberId }) => (memberId ? [...authors, memberId] : authors));
    const names = await this.members.names(tx, people);
    await tx.audit({ action: 'sheets.list-versions', subjectId, committeeId: meeting.committeeId });
    const mayRestore = mayRestoreVersions(viewer, meeting.committeeId);
    return presentVersions({ sheetId, versions, names, mayRestore, now: tx.now });
  }
}
