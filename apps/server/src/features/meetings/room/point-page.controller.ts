import { Controller } from '@nestjs/common';
import { postponePointCommand, showGeneralPoint, type GeneralPointView } from '@passerelle/contracts';
import { PostponePoint } from './postpone-point.js';
import { Endpoint, Input, type EndpointRequest } from '../../../platform/http/endpoint.js';
import { ShowGeneralPoint } from './show-general-point.js';

/** A general point on the table. */
@Controller()
export class PointPageController {
  constructor(
    private readonly show: ShowGeneralPoint,
    private readonly postpone: PostponePoint,
  ) {}

  @Endpoint(showGeneralPoint)
  shown(
    @Input(showGeneralPoint) { actor, params }: EndpointRequest<typeof showGeneralPoint>,
  ): Promise<GeneralPointView> {
    return this.show.execute(actor, params.itemId);
  }

  @Endpoint(postponePointCommand)
  async postponed(
    @Input(postponePointCommand) { actor, params, body }: EndpointRequest<typeof postponePointCommand>,
  ): Promise<GeneralPointView> {
    await this.postpone.execute(actor, params.itemId, body);
    return this.show.execute(actor, params.itemId);
  }
}
