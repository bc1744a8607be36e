import { Controller } from '@nestjs/common';
import {
  acceptFollowUp,
  askAboutFollowUpCommand,
  declineFollowUp,
  finishFollowUp,
  giveFollowUpCommand,
  handFollowUpCommand,
  listFollowUps,
  type AgendaItemView,
  type FollowUpView,
} from '@passerelle/contracts';
import { ShowAgendaItem } from '../../model/agenda/item-page/show-agenda-item.js';
import { Door, Input, type Asked } from '../../platform/http/endpoint.js';
import { AnswerFollowUp } from './commands/answer-follow-up.js';
import { AskAboutFollowUp } from './commands/ask-about-follow-up.js';
import { GiveFollowUp } from './commands/give-follow-up.js';
import { HandFollowUp } from './commands/hand-follow-up.js';
import { ReadFollowUps } from './queries/read-follow-ups.js';

/** The follow-ups that a member reads, and what the organisation that owes one says of it. */
@Controller()
export class FollowUpsController {
  constructor(
    private readonly read: ReadFollowUps,
    private readonly give: GiveFollowUp,
    private readonly item: ShowAgendaItem,
    private readonly answer: AnswerFollowUp,
    private readonly handOver: HandFollowUp,
    private readonly askFacilitator: AskAboutFollowUp,
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
    const { word, ...request } = body;
    await this.answer.execute(actor, params.followUpId, request, { to: 'done', word });
    return this.read.one(actor, params.followUpId);
  }

  @Door(declineFollowUp)
  async decline(@Input(declineFollowUp) { actor, params, body }: Asked<typeof declineFollowUp>): Promise<FollowUpView> {
    const { reason, ...request } = body;
    await this.answer.execute(actor, params.followUpId, request, { to: 'declined', reason });
    return this.read.one(actor, params.followUpId);
  }

  @Door(handFollowUpCommand)
  async hand(
    @Input(handFollowUpCommand) { actor, params, body }: Asked<typeof handFollowUpCommand>,
  ): Promise<FollowUpView> {
    await this.handOver.execute(actor, params.followUpId, body);
    return this.read.one(actor, params.followUpId);
  }

  @Door(askAboutFollowUpCommand)
  async ask(
    @Input(askAboutFollowUpCommand) { actor, params, body }: Asked<typeof askAboutFollowUpCommand>,
  ): Promise<FollowUpView> {
    await this.askFacilitator.execute(actor, params.followUpId, body);
    return this.read.one(actor, params.followUpId);
  }

  @Door(giveFollowUpCommand)
  async given(
    @Input(giveFollowUpCommand) { actor, params, body }: Asked<typeof giveFollowUpCommand>,
  ): Promise<AgendaItemView> {
    await this.give.execute(actor, params.itemId, body);
    return this.item.execute(actor, params.itemId);
  }
}
