import { Injectable } from '@nestjs/common';
import type { BodyOf, namePathReferent } from '@passerelle/contracts';
import { mayBeReferent, mayNameReferent, nameReferent } from '@passerelle/domain';
import { CaseFileAccess } from '../../../model/agenda/case-file-access.js';
import { announceCaseFiles } from '../../../model/case-files/announce-case-files.js';
import { CaseFileRepository } from '../../../model/case-files/case-file.repository.js';
import { StopFollowUps } from '../../../model/follow-ups/stop-follow-ups.js';
import { MemberRepository } from '../../../model/memberships/member.repository.js';
import type { Tx } from '../../../platform/database/tx.js';
import { refuse, requireVersion } from '../../../platform/refused.js';

type Body = BodyOf<typeof namePathReferent>;

/** The prescriber or a facilitator names the member who follows the whole path, and sees the case from then on. */
@Injectable()
export class NamePathReferent {
  constructor(
    private readonly access: CaseFileAccess,
    private readonly members: MemberRepository,
    private readonly caseFiles: CaseFileRepository,
    private readonly followUps: StopFollowUps,
  ) {}

  async execute(tx: Tx, { caseFileId }: { caseFileId: string }, body: Body): Promise<void> {
    const { viewer, caseFile } = await this.access.lockWithAgendas(tx, caseFileId);
    const { committeeId } = caseFile;

    if (!mayNameReferent(viewer, caseFile)) refuse('not-allowed');
    requireVersion(caseFile, body.expectedVersion);
    if (body.accountId !== null) await this.requireMember(tx, committeeId, body.accountId);

    const named = nameReferent(caseFile, body.accountId);
    if (named === caseFile) return;

    await this.caseFiles.save(tx, named, caseFile.version);
    await this.followUps.execute(tx, named);

    await tx.audit({ action: 'case-file.name-referent', subjectId: caseFileId, committeeId });
    announceCaseFiles(tx, committeeId);
  }

  private async requireMember(tx: Tx, committeeId: string, accountId: string): Promise<void> {
    const held = (await this.members.ofCommittee(tx, committeeId)).filter((one) => one.accountId === accountId);
    if (!held.some(mayBeReferent)) refuse('not-a-member', { field: 'accountId' });
  }
}
