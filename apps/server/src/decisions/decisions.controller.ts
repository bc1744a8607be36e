import { Controller } from '@nestjs/common';
import { tellRealityCommand, type ViewOf } from '@passerelle/contracts';
import { Door, Input, type Asked } from '../platform/http/endpoint.js';
import { TellReality } from './tell-reality.js';

/** What is done with a decision after its meeting; in the meeting, the doors are those of the room. */
@Controller()
export class DecisionsController {
  constructor(private readonly reality: TellReality) {}

  @Door(tellRealityCommand)
  async tellReality(
    @Input(tellRealityCommand) { actor, params, body }: Asked<typeof tellRealityCommand>,
  ): Promise<ViewOf<typeof tellRealityCommand>> {
    await this.reality.execute(actor, params.decisionId, body);
    return { done: true };
  }
}
