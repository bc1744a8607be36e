import { Injectable } from '@nestjs/common';
import { answerFollowUp, mayAnswerFollowUp } from '@passerelle/domain';
import { ViewerRepository } from '../committees/viewer.repository.js';
import type { MemberActor } from '../platform/database/actor.js';
import { asked, Transaction } from '../platform/database/transaction.js';
import { accepted, refuse } from '../platform/refused.js';
import { announceFollowUps } from './announce-follow-ups.js';
import { FollowUpRepository } from './follow-up.repository.js';

type Answer = { to: 'accepted' } | { to: 'done' } | { to: 'declined'; reason: string };

/** The organisation that owes a follow-up accepts it, declines it with a reason, or says that it is done. */
@Injectable()
export class AnswerFollowUp {
  constructor(
    private readonly transaction: Transaction,
    private readonly viewers: ViewerRepository,
    private readonly followUps: FollowUpRepository,
  ) {}

  async execute(
    actor: MemberActor,
    id: string,
    request: { commandId: string; expectedVersion: number },
    answer: Answer,
  ): Promise<void> {
    await this.transaction.command(
      actor,
      asked(`follow-ups.${answer.to}`, id, { ...request, answer }),
      async (work) => {
        const viewer = await this.viewers.get(work);
        const followUp = await this.followUps.lock(work, id);
        if (!mayAnswerFollowUp(viewer, followUp)) refuse('not-found');
        if (request.expectedVersion !== followUp.version) refuse('stale-version', { version: followUp.version });

        const answered = accepted(answerFollowUp(followUp, { ...answer, by: actor.accountId, at: work.now }));

        await this.followUps.save(work, answered);
        const { caseFileId: subjectId, committeeId } = followUp;
        await work.audit({ action: `follow-ups.${answer.to}`, subjectId, committeeId });
        announceFollowUps(work, answered);
      },
    );
  }
}
