import { Controller } from '@nestjs/common';
import {
  giveFollowUpCommand,
  listParticipants,
  postponeItemCommand,
  recordDecisionCommand,
  showAgendaItem,
  type AgendaItemView,
  type ParticipantView,
} from '@passerelle/contracts';
import { PostponeItem } from '../decisions/postpone-item.js';
import { RecordDecision } from '../decisions/record-decision.js';
import { GiveFollowUp } from '../follow-ups/give-follow-up.js';
import { Door, Input, type Asked } from '../platform/http/endpoint.js';
import { ListParticipants } from './list-participants.js';
import { ShowAgendaItem } from './show-agenda-item.js';

@Controller()
export class RoomController {
  constructor(
    private readonly show: ShowAgendaItem,
    private readonly record: RecordDecision,
    private readonly postpone: PostponeItem,
    private readonly give: GiveFollowUp,
    private readonly participants: ListParticipants,
  ) {}

  @Door(listParticipants)
  people(@Input(listParticipants) { actor, params }: Asked<typeof listParticipants>): Promise<ParticipantView[]> {
    return this.participants.execute(actor, params.meetingId);
  }

  @Door(showAgendaItem)
  shown(@Input(showAgendaItem) { actor, params }: Asked<typeof showAgendaItem>): Promise<AgendaItemView> {
    return this.show.execute(actor, params.itemId);
  }

  @Door(recordDecisionCommand)
  async decided(
    @Input(recordDecisionCommand) { actor, params, body }: Asked<typeof recordDecisionCommand>,
  ): Promise<AgendaItemView> {
    await this.record.execute(actor, params.itemId, body);
    return this.show.execute(actor, params.itemId);
  }

  @Door(postponeItemCommand)
  async postponed(
    @Input(postponeItemCommand) { actor, params, body }: Asked<typeof postponeItemCommand>,
  ): Promise<AgendaItemView> {
    await this.postpone.execute(actor, params.itemId, body);
    return this.show.execute(actor, params.itemId);
  }

  @Door(giveFollowUpCommand)
  async given(
    @Input(giveFollowUpCommand) { actor, params, body }: Asked<typeof giveFollowUpCommand>,
  ): Promise<AgendaItemView> {
    await this.give.execute(actor, params.itemId, body);
    return this.show.execute(actor, params.itemId);
  }
}
