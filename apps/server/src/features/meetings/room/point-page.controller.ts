import { Controller } from '@nestjs/common';
import { postponePointCommand, showGeneralPoint, type GeneralPointView } from '@passerelle/contracts';
import { PostponePoint } from './postpone-point.js';
import { Door, Input, type Asked } from '../../../platform/http/endpoint.js';
import { ShowGeneralPoint } from './show-general-point.js';

/** A general point on the table. */
@Controller()
export class PointPageController {
  constructor(
    private readonly show: ShowGeneralPoint,
    private readonly postpone: PostponePoint,
  ) {}

  @Door(showGeneralPoint)
  shown(@Input(showGeneralPoint) { actor, params }: Asked<typeof showGeneralPoint>): Promise<GeneralPointView> {
    return this.show.execute(actor, params.itemId);
  }

  @Door(postponePointCommand)
  async postponed(
    @Input(postponePointCommand) { actor, params, body }: Asked<typeof postponePointCommand>,
  ): Promise<GeneralPointView> {
    await this.postpone.execute(actor, params.itemId, body);
    return this.show.execute(actor, params.itemId);
  }
}
