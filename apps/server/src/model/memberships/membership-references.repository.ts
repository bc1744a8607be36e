import { Injectable } from '@nestjs/common';
import { isOwed, OWED_STATUSES, type CaseFile, type FollowUp } from '@passerelle/domain';
import { In } from 'typeorm';
import { CaseFileRepository } from '../case-files/case-file.repository.js';
import { CASE_FILE_TABLE } from '../case-files/case-file.table.js';
import { FollowUpRepository } from '../follow-ups/follow-up.repository.js';
import { FOLLOW_UP_TABLE } from '../follow-ups/follow-up.table.js';
import type { Tx } from '../../platform/database/tx.js';

const OWED = In([...OWED_STATUSES]);

/** How much refers to the members of a committee; nothing of its content. */
export interface MembershipReferences {
  /** Follow-ups not settled: by organisation, and by organisation and account when they are assigned to a member. */
  followUps: { organisationId: string; assigneeId: string | null }[];
  /** The referent of each case that has one. */
  referents: string[];
}

/** What refers to a membership: follow-ups to carry, cases to follow. */
@Injectable()
export class MembershipReferencesRepository {
  constructor(
    private readonly caseFiles: CaseFileRepository,
    private readonly followUps: FollowUpRepository,
  ) {}

  async ofCommittee(tx: Tx, committeeId: string): Promise<MembershipReferences> {
    const select = { id: true, organisationId: true, assigneeId: true } as const;
    const followUps = await tx.manager.find(FOLLOW_UP_TABLE, { select, where: { committeeId, status: OWED } });
    const cases = await tx.manager.find(CASE_FILE_TABLE, {
      select: { id: true, pathReferentId: true },
      where: { committeeId },
    });
    return { followUps, referents: cases.flatMap(({ pathReferentId }) => pathReferentId ?? []) };
  }

  /** Locks the follow-ups assigned to a member for an organisation, in one order. */
  async lockInHand(
    tx: Tx,
    held: { committeeId: string; organisationId: string; assigneeId: string },
  ): Promise<FollowUp[]> {
    const where = { ...held, status: OWED };
    const rows = await tx.manager.find(FOLLOW_UP_TABLE, { select: { id: true }, where, order: { id: 'ASC' } });
    const locked: FollowUp[] = [];
    for (const { id } of rows) locked.push(await this.followUps.lock(tx, id));
    // One that was answered or reassigned while this transaction waited for the lock is no longer in this hand.
    return locked.filter((followUp) => followUp.assigneeId === held.assigneeId && isOwed(followUp));
  }

  /** Locks the cases of which a member is the referent. */
  async lockOfReferent(tx: Tx, committeeId: string, pathReferentId: string): Promise<CaseFile[]> {
    const rows = await tx.manager.find(CASE_FILE_TABLE, {
      select: { id: true },
      where: { committeeId, pathReferentId },
    });
    const ids = rows.map(({ id }) => id);
    const locked = ids.length === 0 ? [] : await this.caseFiles.lockMany(tx, committeeId, ids);
    return locked.filter((caseFile) => caseFile.pathReferentId === pathReferentId);
  }

  /** Locks the cases for which an organisation still owes something. */
  async lockOwing(
    tx: Tx,
    { committeeId, organisationId }: { committeeId: string; organisationId: string },
  ): Promise<CaseFile[]> {
    const where = { committeeId, organisationId, status: OWED };
    const rows = await tx.manager.find(FOLLOW_UP_TABLE, { select: { id: true, caseFileId: true }, where });
    const ids = [...new Set(rows.map(({ caseFileId }) => caseFileId))];
    return ids.length === 0 ? [] : this.caseFiles.lockMany(tx, committeeId, ids);
  }

  async save(tx: Tx, followUp: FollowUp): Promise<void> {
    await this.followUps.save(tx, followUp);
  }

  async saveCase(tx: Tx, caseFile: CaseFile, expectedVersion: number): Promise<void> {
    await this.caseFiles.save(tx, caseFile, expectedVersion);
  }
}
