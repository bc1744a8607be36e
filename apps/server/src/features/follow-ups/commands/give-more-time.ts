import { Injectable } from '@nestjs/common';
import type { BodyOf, giveMoreTimeCommand } from '@passerelle/contracts';
import { giveMoreTime } from '@passerelle/domain';
import { CommitteeChecks } from '../../../model/committees/committee-checks.js';
import type { MemberActor } from '../../../platform/database/actor.js';
import { accepted } from '../../../platform/refused.js';
import { ChangeFollowUp } from '../change-follow-up.js';

/** A facilitator gives another date to a follow-up. */
@Injectable()
export class GiveMoreTime {
  constructor(
    private readonly change: ChangeFollowUp,
    private readonly ground: CommitteeChecks,
  ) {}

  async execute(actor: MemberActor, id: string, request: BodyOf<typeof giveMoreTimeCommand>): Promise<void> {
    await this.change.execute(
      actor,
      id,
      { ...request, action: 'follow-ups.give-time' },
      ({ keeps }) => keeps,
      async ({ followUp, tx }) => {
        const today = await this.ground.requireDate(tx, followUp.committeeId, request.dueDate);
        return accepted(giveMoreTime(followUp, request.dueDate, today));
      },
    );
  }
}
