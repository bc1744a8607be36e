import { Injectable } from '@nestjs/common';
import type { BodyOf, replyToQuestionCommand } from '@passerelle/contracts';
import { replyToQuestion } from '@passerelle/domain';
import type { MemberActor } from '../../../platform/database/actor.js';
import { accepted } from '../../../platform/refused.js';
import { ChangeFollowUp } from '../change-follow-up.js';

/** A facilitator replies to the question that waits on a follow-up. */
@Injectable()
export class ReplyToQuestion {
  constructor(private readonly change: ChangeFollowUp) {}

  async execute(actor: MemberActor, id: string, request: BodyOf<typeof replyToQuestionCommand>): Promise<void> {
    await this.change.execute(
      actor,
      id,
      { ...request, action: 'follow-ups.reply' },
      ({ keeps }) => keeps,
      ({ followUp, tx }) => accepted(replyToQuestion(followUp, request.reply, tx.now)),
    );
  }
}
