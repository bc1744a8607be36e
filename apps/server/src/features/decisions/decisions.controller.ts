import { Controller } from '@nestjs/common';
import {
  postponeItemCommand,
  recordDecisionCommand,
  tellRealityCommand,
  type AgendaItemView,
  type ViewOf,
} from '@passerelle/contracts';
import { ShowAgendaItem } from '../../model/agenda/item-page/show-agenda-item.js';
import { Door, Input, type Asked } from '../../platform/http/endpoint.js';
import { PostponeItem } from './commands/postpone-item.js';
import { RecordDecision } from './commands/record-decision.js';
import { TellReality } from './commands/report-outcome.js';

@Controller()
export class DecisionsController {
  constructor(
    private readonly record: RecordDecision,
    private readonly postpone: PostponeItem,
    private readonly reality: TellReality,
    private readonly show: ShowAgendaItem,
  ) {}

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

  @Door(tellRealityCommand)
  async tellReality(
    @Input(tellRealityCommand) { actor, params, body }: Asked<typeof tellRealityCommand>,
  ): Promise<ViewOf<typeof tellRealityCommand>> {
    await this.reality.execute(actor, params.decisionId, body);
    return { done: true };
  }
}
