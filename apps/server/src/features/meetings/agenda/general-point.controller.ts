import { Controller } from '@nestjs/common';
import {
  addGeneralPointCommand,
  describePointCommand,
  removePointCommand,
  type MeetingView,
} from '@passerelle/contracts';
import { Endpoint, Input, type EndpointRequest } from '../../../platform/http/endpoint.js';
import { AddGeneralPoint } from './add-general-point.js';
import { DescribePoint } from './describe-point.js';
import { RemovePoint } from './remove-point.js';
import { ShowMeeting } from '../show-meeting.js';

/** The general points of an agenda. */
@Controller()
export class GeneralPointController {
  constructor(
    private readonly add: AddGeneralPoint,
    private readonly describe: DescribePoint,
    private readonly remove: RemovePoint,
    private readonly show: ShowMeeting,
  ) {}

  @Endpoint(addGeneralPointCommand)
  async added(
    @Input(addGeneralPointCommand) { actor, params, body }: EndpointRequest<typeof addGeneralPointCommand>,
  ): Promise<MeetingView> {
    await this.add.execute(actor, params.meetingId, body);
    return this.show.execute(actor, params.meetingId);
  }

  @Endpoint(describePointCommand)
  async described(
    @Input(describePointCommand) { actor, params, body }: EndpointRequest<typeof describePointCommand>,
  ): Promise<MeetingView> {
    return this.show.execute(actor, await this.describe.execute(actor, params.itemId, body));
  }

  @Endpoint(removePointCommand)
  async removed(
    @Input(removePointCommand) { actor, params, body }: EndpointRequest<typeof removePointCommand>,
  ): Promise<MeetingView> {
    return this.show.execute(actor, await this.remove.execute(actor, params.itemId, body));
  }
}
