import { Injectable } from '@nestjs/common';
import type { BodyOf, replyToQuestionCommand } from '@passerelle/contracts';
import { mayKeepFollowUps, replyToQuestion } from '@passerelle/domain';
import { announceFollowUps } from '../../../model/follow-ups/announce-follow-ups.js';
import { FollowUpAccess } from '../../../model/follow-ups/follow-up-access.js';
import { FollowUpRepository } from '../../../model/follow-ups/follow-up.repository.js';
import type { Tx } from '../../../platform/database/tx.js';
import { accepted, refuse, requireVersion } from '../../../platform/refused.js';

type Body = BodyOf<typeof replyToQuestionCommand>;

/** A facilitator replies to the question that waits on a follow-up. */
@Injectable()
export class ReplyToQuestion {
  constructor(
    private readonly access: FollowUpAccess,
    private readonly followUps: FollowUpRepository,
  ) {}

  async execute(tx: Tx, { followUpId }: { followUpId: string }, body: Body): Promise<void> {
    const { viewer, followUp } = await this.access.lock(tx, followUpId);
    const { caseFileId: subjectId, committeeId } = followUp;

    if (!mayKeepFollowUps(viewer, committeeId)) refuse('not-allowed');
    requireVersion(followUp, body.expectedVersion);

    const replied = accepted(replyToQuestion(followUp, body.reply, tx.now));

    await this.followUps.save(tx, replied);

    await tx.audit({ action: 'follow-ups.reply', subjectId, committeeId });
    announceFollowUps(tx, replied);
  }
}
