import { Controller } from '@nestjs/common';
import {
  giveMoreTimeCommand,
  remindOrganisationCommand,
  replyToQuestionCommand,
  type FollowUpView,
  type ViewOf,
} from '@passerelle/contracts';
import { Endpoint, Input, type EndpointRequest } from '../../platform/http/endpoint.js';
import { GiveMoreTime } from './commands/give-more-time.js';
import { ReadFollowUps } from './queries/read-follow-ups.js';
import { RemindOrganisation } from './commands/remind-organisation.js';
import { ReplyToQuestion } from './commands/reply-to-question.js';

/** What facilitators do with the follow-ups of their committee. */
@Controller()
export class FollowUpKeepingController {
  constructor(
    private readonly read: ReadFollowUps,
    private readonly reply: ReplyToQuestion,
    private readonly moreTime: GiveMoreTime,
    private readonly reminder: RemindOrganisation,
  ) {}

  @Endpoint(replyToQuestionCommand)
  async answer(
    @Input(replyToQuestionCommand) { actor, params, body }: EndpointRequest<typeof replyToQuestionCommand>,
  ): Promise<FollowUpView> {
    await this.reply.execute(actor, params.followUpId, body);
    return this.read.one(actor, params.followUpId);
  }

  @Endpoint(giveMoreTimeCommand)
  async giveMoreTime(
    @Input(giveMoreTimeCommand) { actor, params, body }: EndpointRequest<typeof giveMoreTimeCommand>,
  ): Promise<FollowUpView> {
    await this.moreTime.execute(actor, params.followUpId, body);
    return this.read.one(actor, params.followUpId);
  }

  @Endpoint(remindOrganisationCommand)
  async remind(
    @Input(remindOrganisationCommand) { actor, params, body }: EndpointRequest<typeof remindOrganisationCommand>,
  ): Promise<ViewOf<typeof remindOrganisationCommand>> {
    return { reminded: await this.reminder.execute(actor, params.committeeId, body) };
  }
}
