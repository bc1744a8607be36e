import { Injectable } from '@nestjs/common';
import { answerFollowUp } from '@passerelle/domain';
import type { MemberActor } from '../../../platform/database/actor.js';
import { accepted } from '../../../platform/refused.js';
import { ChangeFollowUp } from '../change-follow-up.js';

type Answer = { to: 'accepted' } | { to: 'done'; word: string } | { to: 'declined'; reason: string };

/**
 * The organisation that owes a follow-up accepts it, declines it with a reason, or says that it is done. While the
 * committee meets, a facilitator writes down the answer said aloud.
 */
@Injectable()
export class AnswerFollowUp {
  constructor(private readonly change: ChangeFollowUp) {}

  async execute(
    actor: MemberActor,
    id: string,
    request: { commandId: string; expectedVersion: number },
    answer: Answer,
  ): Promise<void> {
    await this.change.execute(
      actor,
      id,
      { ...request, ...answer, action: `follow-ups.${answer.to}` },
      ({ answers, hearsAnswers }) => answers || hearsAnswers,
      ({ followUp, answers, tx }) =>
        accepted(answerFollowUp(followUp, { ...answer, by: actor.accountId, at: tx.now, saidAloud: !answers })),
    );
  }
}
