import { Injectable } from '@nestjs/common';
import type { askAboutFollowUpCommand, BodyOf } from '@passerelle/contracts';
import { askAboutFollowUp } from '@passerelle/domain';
import type { MemberActor } from '../../../platform/database/actor.js';
import { accepted } from '../../../platform/refused.js';
import { ChangeFollowUp } from '../change-follow-up.js';

/** The organisation that owes a follow-up asks the facilitator a question. */
@Injectable()
export class AskAboutFollowUp {
  constructor(private readonly change: ChangeFollowUp) {}

  async execute(actor: MemberActor, id: string, request: BodyOf<typeof askAboutFollowUpCommand>): Promise<void> {
    await this.change.execute(
      actor,
      id,
      { ...request, action: 'follow-ups.ask' },
      ({ answers }) => answers,
      ({ followUp, tx }) => accepted(askAboutFollowUp(followUp, request.question, actor.accountId, tx.now)),
    );
  }
}
