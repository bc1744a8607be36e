import { Injectable } from '@nestjs/common';
import type { BodyOf, declineFollowUp } from '@passerelle/contracts';
import { answerFollowUp, mayAnswerFollowUp, mayRecordSpokenAnswer } from '@passerelle/domain';
import { announceFollowUps } from '../../../model/follow-ups/announce-follow-ups.js';
import { FollowUpAccess } from '../../../model/follow-ups/follow-up-access.js';
import { FollowUpRepository } from '../../../model/follow-ups/follow-up.repository.js';
import type { Tx } from '../../../platform/database/tx.js';
import { accepted, refuse, requireVersion } from '../../../platform/refused.js';

type Body = BodyOf<typeof declineFollowUp>;

/**
 * The organisation that owes a follow-up declines it, with a reason.
 * While the committee meets, a facilitator writes down the answer that the organisation gives aloud.
 */
@Injectable()
export class DeclineFollowUp {
  constructor(
    private readonly access: FollowUpAccess,
    private readonly followUps: FollowUpRepository,
  ) {}

  async execute(tx: Tx, { followUpId }: { followUpId: string }, body: Body): Promise<void> {
    const { viewer, followUp, openMeeting } = await this.access.lock(tx, followUpId);
    const { caseFileId: subjectId, committeeId } = followUp;

    const owes = mayAnswerFollowUp(viewer, followUp);
    if (!owes && !mayRecordSpokenAnswer(viewer, committeeId, openMeeting)) refuse('not-allowed');
    requireVersion(followUp, body.expectedVersion);

    const answer = { to: 'declined', reason: body.reason, by: viewer.accountId, at: tx.now, saidAloud: !owes } as const;
    const answered = accepted(answerFollowUp(followUp, answer));

    await this.followUps.save(tx, answered);

    await tx.audit({ action: 'follow-ups.declined', subjectId, committeeId });
    announceFollowUps(tx, answered);
  }
}
