import { Injectable } from '@nestjs/common';
import type { BodyOf, handFollowUpCommand } from '@passerelle/contracts';
import { handFollowUp } from '@passerelle/domain';
import type { MemberActor } from '../../../platform/database/actor.js';
import { accepted, refuse } from '../../../platform/refused.js';
import { ChangeFollowUp } from '../change-follow-up.js';
import { OwingMembers } from '../../../model/follow-ups/owing-members.js';

/** A member of the organisation hands a follow-up to another one, or back to all of them. */
@Injectable()
export class HandFollowUp {
  constructor(
    private readonly change: ChangeFollowUp,
    private readonly owing: OwingMembers,
  ) {}

  async execute(actor: MemberActor, id: string, request: BodyOf<typeof handFollowUpCommand>): Promise<void> {
    await this.change.execute(
      actor,
      id,
      { ...request, action: 'follow-ups.hand' },
      ({ answers }) => answers,
      async ({ tx, followUp }) => {
        const { accountId } = request;
        const members = await this.owing.of(tx, followUp);
        if (accountId !== null && !members.some((member) => member.accountId === accountId)) refuse('not-a-member');
        return accepted(handFollowUp(followUp, accountId));
      },
    );
  }
}
