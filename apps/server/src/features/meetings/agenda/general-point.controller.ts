import { Controller } from '@nestjs/common';
import {
  addGeneralPointCommand,
  describePointCommand,
  removePointCommand,
  type MeetingView,
} from '@passerelle/contracts';
import { Door, Input, type Asked } from '../../../platform/http/endpoint.js';
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

  @Door(addGeneralPointCommand)
  async added(
    @Input(addGeneralPointCommand) { actor, params, body }: Asked<typeof addGeneralPointCommand>,
  ): Promise<MeetingView> {
    await this.add.execute(actor, params.meetingId, body);
    return this.show.execute(actor, params.meetingId);
  }

  @Door(describePointCommand)
  async described(
    @Input(describePointCommand) { actor, params, body }: Asked<typeof describePointCommand>,
  ): Promise<MeetingView> {
    return this.show.execute(actor, await this.describe.execute(actor, params.itemId, body));
  }

  @Door(removePointCommand)
  async removed(
    @Input(removePointCommand) { actor, params, body }: Asked<typeof removePointCommand>,
  ): Promise<MeetingView> {
    return this.show.execute(actor, await this.remove.execute(actor, params.itemId, body));
  }
}
