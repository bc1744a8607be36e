import { Controller } from '@nestjs/common';
import { cancelMeetingCommand, planMeeting, type MeetingView } from '@passerelle/contracts';
import { Endpoint, Input, type EndpointRequest } from '../../../platform/http/endpoint.js';
import { CancelMeeting } from './cancel-meeting.js';
import { PlanMeeting } from './plan-meeting.js';
import { ShowMeeting } from '../show-meeting.js';

/** The dates of a committee: one is fixed, or taken back. */
@Controller()
export class PlanningController {
  constructor(
    private readonly plan: PlanMeeting,
    private readonly cancel: CancelMeeting,
    private readonly show: ShowMeeting,
  ) {}

  @Endpoint(planMeeting)
  async planned(
    @Input(planMeeting) { actor, params, body }: EndpointRequest<typeof planMeeting>,
  ): Promise<MeetingView> {
    return this.show.execute(actor, await this.plan.execute(actor, params.committeeId, body));
  }

  @Endpoint(cancelMeetingCommand)
  async cancelled(
    @Input(cancelMeetingCommand) { actor, params, body }: EndpointRequest<typeof cancelMeetingCommand>,
  ): Promise<MeetingView> {
    await this.cancel.execute(actor, params.meetingId, body);
    return this.show.execute(actor, params.meetingId);
  }
}
