import { Injectable } from '@nestjs/common';
import type { CaseFileView } from '@passerelle/contracts';
import { maySeeOpenings, OPENING_GAP_MINUTES, type CaseFile, type Viewer } from '@passerelle/domain';
import { MemberRepository } from '../../../model/memberships/member.repository.js';
import { AuditVisits } from '../../../platform/audit/audit-visits.js';
import type { Tx } from '../../../platform/database/tx.js';

/** What the audit calls the opening of a case file. */
export const SHOW_CASE_FILE = 'case-files.show';

/** [SEE-12] Who opened the file of a case, for a facilitator. */
@Injectable()
export class CaseOpenings {
  constructor(
    private readonly visits: AuditVisits,
    private readonly members: MemberRepository,
  ) {}

  /** Latest first; null for a viewer who may not see them. */
  async of(tx: Tx, viewer: Viewer, { id, committeeId }: CaseFile): Promise<CaseFileView['openings']> {
    if (!maySeeOpenings(viewer, { committeeId })) return null;
    const visits = await this.visits.of(tx, id, SHOW_CASE_FILE, OPENING_GAP_MINUTES);
    const now = await this.members.ofCommittee(tx, committeeId);
    const ever = await this.members.everOf(tx, committeeId);
    return visits.flatMap(({ accountId, times, lastAt }) => {
      // By the membership of today, else by the one that ended.
      const member = [...now, ...ever].find((one) => one.accountId === accountId);
      if (!member) return [];
      const { name, organisationName } = member;
      return [{ name, organisationName, times, lastAt: lastAt.toISOString() }];
    });
  }
}
