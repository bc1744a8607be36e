import { Controller } from '@nestjs/common';
import {
  acceptFollowUp,
  declineFollowUp,
  finishFollowUp,
  listFollowUps,
  type FollowUpView,
} from '@passerelle/contracts';
import { Door, Input, type Asked } from '../platform/http/endpoint.js';
import { AnswerFollowUp } from './answer-follow-up.js';
import { ReadFollowUps } from './read-follow-ups.js';

@Controller()
export class FollowUpsController {
  constructor(
    private readonly read: ReadFollowUps,
    private readonly answer: AnswerFollowUp,
  ) {}

  @Door(listFollowUps)
  list(@Input(listFollowUps) { actor, params }: Asked<typeof listFollowUps>): Promise<FollowUpView[]> {
    return this.read.list(actor, params.committeeId);
  }

  @Door(acceptFollowUp)
  async accept(@Input(acceptFollowUp) { actor, params, body }: Asked<typeof acceptFollowUp>): Promise<FollowUpView> {
    await this.answer.execute(actor, params.followUpId, body, { to: 'accepted' });
    return this.read.one(actor, params.followUpId);
  }

  @Door(finishFollowUp)
  async finish(@Input(finishFollowUp) { actor, params, body }: Asked<typeof finishFollowUp>): Promise<FollowUpView> {
    await this.answer.execute(actor, params.followUpId, body, { to: 'done' });
    return this.read.one(actor, params.followUpId);
  }

  @Door(declineFollowUp)
  async decline(@Input(declineFollowUp) { actor, params, body }: Asked<typeof declineFollowUp>): Promise<FollowUpView> {
    const { reason, ...request } = body;
    await this.answer.execute(actor, params.followUpId, request, { to: 'declined', reason });
    return this.read.one(actor, params.followUpId);
  }
}
