import { Injectable } from '@nestjs/common';
import type { BodyOf, assignFollowUpCommand } from '@passerelle/contracts';
import { assignFollowUp, mayAnswerFollowUp } from '@passerelle/domain';
import { announceFollowUps } from '../../../model/follow-ups/announce-follow-ups.js';
import { FollowUpAccess } from '../../../model/follow-ups/follow-up-access.js';
import { FollowUpRepository } from '../../../model/follow-ups/follow-up.repository.js';
import { OwingMembers } from '../../../model/follow-ups/owing-members.js';
import type { Tx } from '../../../platform/database/tx.js';
import { accepted, refuse, requireVersion } from '../../../platform/refused.js';

type Body = BodyOf<typeof assignFollowUpCommand>;

/** A member of the organisation assigns a follow-up to another one, or back to all of them. */
@Injectable()
export class AssignFollowUp {
  constructor(
    private readonly access: FollowUpAccess,
    private readonly owing: OwingMembers,
    private readonly followUps: FollowUpRepository,
  ) {}

  async execute(tx: Tx, { followUpId }: { followUpId: string }, body: Body): Promise<void> {
    const { viewer, followUp } = await this.access.lock(tx, followUpId);
    const { caseFileId: subjectId, committeeId } = followUp;
    const { accountId, expectedVersion } = body;

    if (!mayAnswerFollowUp(viewer, followUp)) refuse('not-allowed');
    requireVersion(followUp, expectedVersion);
    const members = await this.owing.of(tx, followUp);
    if (accountId !== null && !members.some((member) => member.accountId === accountId)) refuse('not-a-member');

    const assigned = accepted(assignFollowUp(followUp, accountId));

    await this.followUps.save(tx, assigned);

    await tx.audit({ action: 'follow-ups.hand', subjectId, committeeId });
    announceFollowUps(tx, assigned);
  }
}
