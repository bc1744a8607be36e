import { Controller } from '@nestjs/common';
import {
  acceptFollowUp,
  askAboutFollowUpCommand,
  declineFollowUp,
  finishFollowUp,
  handFollowUpCommand,
  listFollowUps,
  type FollowUpView,
} from '@passerelle/contracts';
import { Endpoint, Input, type EndpointRequest } from '../../platform/http/endpoint.js';
import { AnswerFollowUp } from './commands/answer-follow-up.js';
import { AskAboutFollowUp } from './commands/ask-about-follow-up.js';
import { HandFollowUp } from './commands/hand-follow-up.js';
import { ReadFollowUps } from './queries/read-follow-ups.js';

/** The follow-ups that a member reads, and what the organisation that owes one says of it. */
@Controller()
export class FollowUpsController {
  constructor(
    private readonly read: ReadFollowUps,
    private readonly answer: AnswerFollowUp,
    private readonly handOver: HandFollowUp,
    private readonly askFacilitator: AskAboutFollowUp,
  ) {}

  @Endpoint(listFollowUps)
  list(@Input(listFollowUps) { actor, params }: EndpointRequest<typeof listFollowUps>): Promise<FollowUpView[]> {
    return this.read.list(actor, params.committeeId);
  }

  @Endpoint(acceptFollowUp)
  async accept(
    @Input(acceptFollowUp) { actor, params, body }: EndpointRequest<typeof acceptFollowUp>,
  ): Promise<FollowUpView> {
    await this.answer.execute(actor, params.followUpId, body, { to: 'accepted' });
    return this.read.one(actor, params.followUpId);
  }

  @Endpoint(finishFollowUp)
  async finish(
    @Input(finishFollowUp) { actor, params, body }: EndpointRequest<typeof finishFollowUp>,
  ): Promise<FollowUpView> {
    const { word, ...request } = body;
    await this.answer.execute(actor, params.followUpId, request, { to: 'done', word });
    return this.read.one(actor, params.followUpId);
  }

  @Endpoint(declineFollowUp)
  async decline(
    @Input(declineFollowUp) { actor, params, body }: EndpointRequest<typeof declineFollowUp>,
  ): Promise<FollowUpView> {
    const { reason, ...request } = body;
    await this.answer.execute(actor, params.followUpId, request, { to: 'declined', reason });
    return this.read.one(actor, params.followUpId);
  }

  @Endpoint(handFollowUpCommand)
  async hand(
    @Input(handFollowUpCommand) { actor, params, body }: EndpointRequest<typeof handFollowUpCommand>,
  ): Promise<FollowUpView> {
    await this.handOver.execute(actor, params.followUpId, body);
    return this.read.one(actor, params.followUpId);
  }

  @Endpoint(askAboutFollowUpCommand)
  async ask(
    @Input(askAboutFollowUpCommand) { actor, params, body }: EndpointRequest<typeof askAboutFollowUpCommand>,
  ): Promise<FollowUpView> {
    await this.askFacilitator.execute(actor, params.followUpId, body);
    return this.read.one(actor, params.followUpId);
  }
}
